import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyText } from './annotation.cases.ts';
import { LIMITS } from './limits.ts';
import { idPrefix, noteLinks, replaceLinks } from './note-links.ts';

/** The links of a note in short: what they name and say. */
const linksIn = (note: string): string[] =>
  noteLinks(note).map(({ articleId, mark, words }) =>
    [articleId, mark, words].map((part) => part ?? '-').join(' '),
  );

describe('noteLinks', () => {
  it.each([
    ['none', '没有链接', []],
    ['an article', '见 [[yuanqi-fuwu]]。', ['yuanqi-fuwu - -']],
    ['a mark', '[[yuanqi-fuwu#^h-8f3a1c2d]]', ['yuanqi-fuwu 8f3a1c2d -']],
    ['a mark by its shortest block id', '[[a#^h-8f3a]]', ['a 8f3a -']],
    ['words', '[[a|这一篇]] [[a#^h-8f3a1c2d|那一处]]', ['a - 这一篇', 'a 8f3a1c2d 那一处']],
    ['words in spaces', '[[a| 这 一篇 ]]', ['a - 这 一篇']],
    ['words that are only spaces', '[[a|  ]]', ['a - -']],
    ['no words after the bar', '[[a|]]', []],
    ['nothing in it', '[[]] [[|甲]]', []],
    ['a title, which is no id', '[[援企服务]] [[a b]]', []],
    ['digits too few, too many, or none', '[[a#^h-8f3]] [[a#^h-xyzw]] [[a#b]]', []],
    ['one bracket, or three', '[a] [[[a]]]', ['a - -']],
    ['over two lines', '[[a|甲\n乙]]', []],
    ['a backslash before it', '\\[[a]] [[b]]', ['b - -']],
    ['in code', '`[[a]]` [[b]] ``[[c]]``', ['b - -']],
    ['in a fence', '```\n[[a]]\n```\n[[b]]', ['b - -']],
    ['in indented code', '甲\n\n    [[a]]\n\n乙 [[b]]', ['b - -']],
    ['beside an unpaired backtick', '` [[a]]', ['a - -']],
    ['in a list and a quotation', '- [[a]]\n\n> [[b]]', ['a - -', 'b - -']],
    ['an id too long', `[[${'x'.repeat(LIMITS.id + 1)}]]`, []],
  ])('%s', (_, note, links) => expect(linksIn(note)).toEqual(links));
});

test('links are replaced, and nothing else', () => {
  const note = '[[a]]甲`[[b]]`[[c#^h-8f3a1c2d|丙]]';
  expect(replaceLinks(note, ({ articleId }) => `<${articleId}>`)).toBe('<a>甲`[[b]]`<c>');
  const anyNote = fc
    .array(fc.oneof(fc.constantFrom('[[', ']]', '[[a]]', '[[b|甲]]', '`', '\\', '\n', '    '), anyText(4)))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(anyNote, (text) => {
      expect(replaceLinks(text, ({ start, end }) => text.slice(start, end))).toBe(text);
    }),
  );
});

test.each([
  ['8f3a', '8f3a'],
  ['8f3a1c2d', '8f3a1c2d'],
  ['8f3a1c2d0', '8f3a1c2d-0'],
  ['8f3a1c2d000040008000000000000001', '8f3a1c2d-0000-4000-8000-000000000001'],
])('the id of %s begins with %s', (digits, prefix) => expect(idPrefix(digits)).toBe(prefix));
