import { expect, it } from 'vitest';
import { toAnnotationId } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { linksFromVault, type VaultNames } from './links-from-vault.ts';

const A = toArticleId('article-a');
const MARK = toAnnotationId('8f3a1c2d-0000-4000-8000-000000000001');
const NAMES: VaultNames = {
  articleOf: (file) => ({ '': A, 甲: A, 乙: toArticleId('article-b') })[file],
  markOf: (articleId, block) => (articleId === A && block === 'h-8f3a' ? MARK : undefined),
};

it.each([
  [
    'a mark that was linked',
    '见 [[甲#^h-8f3a|原文]] 再想',
    '见 [[article-a#^h-8f3a1c2d]]',
    '见 [[article-a#^h-8f3a1c2d]] 再想',
  ],
  [
    'a mark in the same file',
    '[[#^h-8f3a|原文]]',
    '[[article-a#^h-8f3a1c2d|词]]',
    '[[article-a#^h-8f3a1c2d|原文]]',
  ],
  ['the same words', '[[#^h-8f3a|词]]', '[[article-a#^h-8f3a|词]]', '[[article-a#^h-8f3a|词]]'],
  ['a new link to a mark', '[[甲#^h-8f3a]]', '', '[[article-a#^h-8f3a1c2d]]'],
  ['an article', '[[乙|那篇]]', '', '[[article-b|那篇]]'],
  [
    'an article that is not in the folder',
    '[丙](https://host/#/read/article-c) 又',
    '[[article-c|丙]]',
    '[[article-c|丙]] 又',
  ],
  [
    'an address that was one',
    '[丙](https://host/#/read/article-c)',
    '',
    '[丙](https://host/#/read/article-c)',
  ],
  ['a file of the reader’s', '[[我的#^h-8f3a]] [[我的]]', '', '[[我的#^h-8f3a]] [[我的]]'],
  ['a block that is no mark', '[[甲#^h-9999]]', '', '[[甲#^h-9999]]'],
  ['code', '`[[乙]]`', '', '`[[乙]]`'],
])('%s', (_, note, original, expected) => {
  expect(linksFromVault(note, original, NAMES)).toBe(expected);
});
