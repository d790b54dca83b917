import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOOKS, toAnnotationId } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { dayAt } from '../core/calendar/day.ts';
import { type Address, formatAddress, NOTE_GROUPINGS, NOTE_ORDERS, parseAddress } from './address.ts';

const TODAY = dayAt(new Date(2026, 10, 24));
const ID = '3f2a8c1e-0000-4000-8000-000000000000';

const cases: { hash: string; address: Address }[] = [
  { hash: '', address: { screen: 'library', query: '' } },
  { hash: '#/', address: { screen: 'library', query: '' } },
  { hash: '#/?q=%E5%88%9B%E6%96%87', address: { screen: 'library', query: '创文' } },
  { hash: '#/read/yuanqi-fuwu', address: { screen: 'read', articleId: toArticleId('yuanqi-fuwu') } },
  {
    hash: `#/read/a?h=${ID}`,
    address: { screen: 'read', articleId: toArticleId('a'), mark: toAnnotationId(ID) },
  },
  {
    hash: `#/read/a?h=${ID}&reattach=1`,
    address: { screen: 'read', articleId: toArticleId('a'), mark: toAnnotationId(ID), reattach: true },
  },
  {
    hash: '#/read/a?reattach=1',
    address: { screen: 'read', articleId: toArticleId('a') },
  },
  {
    hash: '#/read/a?at=3-9',
    address: { screen: 'read', articleId: toArticleId('a'), at: { start: 3, end: 9 } },
  },
  {
    hash: '#/read/a?at=3-9:~:text=%E5%89%8D-,x,-y',
    address: { screen: 'read', articleId: toArticleId('a'), at: { start: 3, end: 9 } },
  },
  { hash: '#/read/a:~:text=x', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/read/a?at=9-3', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/read/a?at=x', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/notes', address: { screen: 'notes', filter: { query: '' } } },
  {
    hash: '#/notes?q=a+b&color=green&tag=%E8%AF%BB%E4%B9%A6/%E6%97%B6%E6%94%BF&article=a&has=note',
    address: {
      screen: 'notes',
      filter: { query: 'a b', color: 'green', tag: '读书/时政', article: toArticleId('a'), has: 'note' },
    },
  },
  {
    hash: '#/notes?q=a&group=day&sort=newest',
    address: { screen: 'notes', filter: { query: 'a', group: 'day', sort: 'newest' } },
  },
  { hash: '#/notes?group=article&sort=place', address: { screen: 'notes', filter: { query: '' } } },
  { hash: '#/notes?day=2026-11-24', address: { screen: 'notes', filter: { query: '', day: TODAY } } },
  { hash: '#/notes?day=2026-02-30', address: { screen: 'notes', filter: { query: '' } } },
  { hash: '#/notes?color=mauve&has=all', address: { screen: 'notes', filter: { query: '' } } },
  { hash: '#/look', address: { screen: 'look' } },
  { hash: '#/look/again', address: { screen: 'unknown', hash: '#/look/again' } },
  { hash: '#/mend/one', address: { screen: 'mend', articleId: toArticleId('one') } },
  { hash: '#/mend', address: { screen: 'unknown', hash: '#/mend' } },
  { hash: '#/mend/one/two', address: { screen: 'unknown', hash: '#/mend/one/two' } },
  { hash: '#/settings', address: { screen: 'settings' } },
  { hash: '#/read', address: { screen: 'unknown', hash: '#/read' } },
  { hash: '#/read/a/b', address: { screen: 'unknown', hash: '#/read/a/b' } },
  { hash: '#/settings/more', address: { screen: 'unknown', hash: '#/settings/more' } },
  { hash: '#/notes/more', address: { screen: 'unknown', hash: '#/notes/more' } },
  { hash: '#headline', address: { screen: 'unknown', hash: '#headline' } },
  { hash: '#/constructor', address: { screen: 'unknown', hash: '#/constructor' } },
  { hash: '#//read//a/', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/read/a%2Fb%3Fc', address: { screen: 'read', articleId: toArticleId('a/b?c') } },
  { hash: '#/read/a?at=3-3', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/read/a?at=-3-9', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/read/a?at=0-9999999999', address: { screen: 'read', articleId: toArticleId('a') } },
  { hash: '#/?q=a?b&q=c', address: { screen: 'library', query: 'a?b' } },
  { hash: '#/nowhere', address: { screen: 'unknown', hash: '#/nowhere' } },
  { hash: '#/read/%E0%A4%A', address: { screen: 'read', articleId: toArticleId('%E0%A4%A') } },
];

describe('parseAddress', () => {
  test.each(cases)('$hash', ({ hash, address }) => expect(parseAddress(hash)).toEqual(address));

  // Lone surrogates cannot be in an address: the browser writes them as U+FFFD before anyone reads it.
  const piece = fc.constantFrom(
    ...[
      '#',
      '/',
      '?',
      '&',
      '=',
      '%',
      '%2F',
      '%3F',
      '%23',
      '%E0%A4%A',
      '%00',
      '+',
      ' ',
      ';',
      '..',
      '中',
      '𠮷',
      '\0',
    ],
    ...[
      'read',
      'notes',
      'settings',
      'a',
      'h',
      'at',
      '3-9',
      '-',
      '99999999999',
      'q',
      'color',
      'green',
      'tag',
      'has',
      'day',
      '2026-11-24',
    ],
    ...['note', 'article', '__proto__', 'constructor'],
  );

  test('reads any hash, and what is written of it is read back', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = parseAddress(`#/${pieces.join('')}`);
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
      { numRuns: 1000 },
    );
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const anyAddress = fc.oneof(
  fc.record({ screen: fc.constant('library' as const), query: fc.string({ unit: 'grapheme' }) }),
  fc
    .record({
      screen: fc.constant('read' as const),
      articleId: text.map(toArticleId),
      mark: optional(fc.uuid().map(toAnnotationId)),
      at: optional(
        fc
          .tuple(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }))
          .map(([start, length]) => ({ start, end: start + length })),
      ),
    })
    .map(without),
  fc
    .record({
      query: fc.string({ unit: 'grapheme' }),
      color: optional(fc.constantFrom(...LOOKS)),
      tag: optional(text),
      article: optional(text.map(toArticleId)),
      has: optional(fc.constantFrom('note', 'tag', 'orphan')),
      group: optional(fc.constantFrom(...NOTE_GROUPINGS)),
      sort: optional(fc.constantFrom(...NOTE_ORDERS)),
      day: optional(
        fc.date({ min: new Date(2000, 0), max: new Date(2100, 0), noInvalidDate: true }).map(dayAt),
      ),
    })
    .map((filter) => ({ screen: 'notes' as const, filter: without(filter) })),
  fc.constant({ screen: 'look' as const }),
  fc.constant({ screen: 'settings' as const }),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(parseAddress(formatAddress(address as Address))).toEqual(address);
    }),
  );
});
