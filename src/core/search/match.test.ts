import { describe, expect, test } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { parseBody } from '../article/parse-article.ts';
import { projectArticle } from '../text/projection.ts';
import { type HeldArticle, holdArticle, searchedText } from './held-article.ts';
import { initialRanges, initialsOf } from './initials.ts';
import { compareMatches, type Known, matchArticle, STANDING } from './match.ts';
import { foldedText, foldWords } from './search-folding.ts';
import { termsOf } from './terms.ts';

const held = (headline: string, markdown = ''): HeldArticle =>
  holdArticle(
    { id: toArticleId(headline), language: 'zh-CN' },
    searchedText(projectArticle({ front: { headline }, body: parseBody(markdown) })),
    foldedText,
  );
const match = (article: HeldArticle, query: string, known?: Known) =>
  matchArticle(article, termsOf(query, foldWords), known);

const TITLE = '市政府召开 会';
const initials = initialsOf('szfzk h');

describe('by what it is found', () => {
  test.each<[string, string, Known | undefined, keyof typeof STANDING | undefined]>([
    ['the title, in full width', '市政府召开　会', undefined, 'exact'],
    ['the title in the other form', '"市政府召開 會"', undefined, 'exact'],
    ['its beginning', '市政府', undefined, 'prefix'],
    ['a word of it', '召开', undefined, 'title'],
    ['words of it', '会 召开', undefined, 'title'],
    ['its initials', 'szfzk', { initials }, 'initials'],
    ['initials over what has none', 'KH', { initials }, 'initials'],
    ['initials and a word', 'zk 背影', { initials }, 'initials'],
    ['one initial', 's', { initials }, undefined],
    ['initials out of order', 'kz', { initials }, undefined],
    ['initials before they are known', 'szf', undefined, undefined],
    ['the text', '背影', undefined, 'text'],
    ['the text, with a note', '背影', { isNoted: true }, 'note'],
    ['the title, with a note', '召开', { isNoted: true }, 'title'],
    ['words of title and text', '召开 背影', undefined, 'text'],
    ['one word of two', '召开 没有', undefined, undefined],
    ['over two paragraphs', '背影那年', undefined, undefined],
  ])('%s', (_, query, known, standing) => {
    const found = match(held(TITLE, '背影\n\n那年'), query, known);
    expect(found?.standing).toBe(standing && STANDING[standing]);
  });
});

test('the better stands first', () => {
  const articles = [
    held('无', '一\n\n甲'),
    held('无', '甲'),
    held('无', '甲甲'),
    held('有甲', ''),
    held('甲在前', ''),
    held('甲', ''),
  ];
  const matches = articles.map((article) => match(article, '甲')).filter((found) => found !== undefined);
  expect(matches.toSorted(compareMatches).map(({ article }) => articles.indexOf(article))).toEqual([
    5, 4, 3, 2, 1, 0,
  ]);
});

test('initials lead to the characters that bear them', () => {
  expect(initials.letters).toBe('szfzkh');
  const [first, second] = initialRanges(initials, 'kh', TITLE).map(({ start, end }) =>
    TITLE.slice(start, end),
  );
  expect([first, second]).toEqual(['开', '会']);
  expect(initialRanges(initials, 'x', TITLE)).toEqual([]);
  expect(initialRanges(initialsOf('j h'), 'jh', '𠮷好')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 3 },
  ]);
});
