import { describe, expect, it } from 'vitest';
import { toAnnotationId } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { appAddress, articleIn, passageAddress, readingAddress } from './app-address.ts';

describe('appAddress', () => {
  it.each([
    ['https://host/', 'https://host/'],
    ['http://localhost:4173/app/index.html#/notes?q=a', 'http://localhost:4173/app/index.html'],
    ['https://host/圈点 (1)/', 'https://host/%E5%9C%88%E7%82%B9%20%281%29/'],
    ['https://host/a%20b%/', 'https://host/a%20b%25/'],
    ['https://host/a\uD800', 'https://host/a%EF%BF%BD'],
    ['https://[::1]:80/[a]', 'https://[::1]:80/%5Ba%5D'],
  ])('%j is %s', (baseUrl, address) => expect(appAddress(baseUrl)).toBe(address));

  it.each(['', '/', 'host/app', 'https://', 'javascript:alert(1)'])('refuses %j', (baseUrl) => {
    expect(() => appAddress(baseUrl)).toThrow(RangeError);
  });
});

describe('readingAddress', () => {
  const id = toArticleId('yuanqi-fuwu');
  it('names an article, and a mark in it, and is read back', () => {
    expect(readingAddress('https://host/', id)).toBe('https://host/#/read/yuanqi-fuwu');
    const mark = readingAddress('https://host/', id, toAnnotationId('8f3a'));
    expect(mark).toBe('https://host/#/read/yuanqi-fuwu?h=8f3a');
    expect(articleIn(mark)).toBe(id);
  });

  it.each([
    'https://host/',
    'https://host/#/notes',
    'https://host/#/read/',
    'https://host/#/read/a/b',
    'https://host/#/read/%2e%2e',
  ])('finds no article in %s', (address) => expect(articleIn(address)).toBeUndefined());
});

describe('passageAddress', () => {
  const id = toArticleId('yuanqi-fuwu');
  const text = '他说好。\n她也说好。';
  it('names the range, and the words where these lead there', () => {
    expect(passageAddress('https://host/', id, text, { start: 7, end: 9 })).toBe(
      `https://host/#/read/yuanqi-fuwu?at=7-9:~:text=${encodeURIComponent('她也')}-,${encodeURIComponent('说好')},-${encodeURIComponent('。')}`,
    );
    expect(passageAddress('https://host/', id, '好\n好', { start: 2, end: 3 })).toBe(
      'https://host/#/read/yuanqi-fuwu?at=2-3',
    );
  });
});
