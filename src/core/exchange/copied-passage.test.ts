import { describe, expect, test } from 'vitest';
import { toPageId } from '../article/article.ts';
import { projectMarkdown } from '../text/project-markdown.ts';
import { copiedPassage, passageSource } from './copied-passage.ts';

const projection = projectMarkdown({
  front: { headline: '题目' },
  markdown: '甲乙\n丙[^1]。\n\n丁 < 戊 & 己  \n庚\n\n| 辛 | 壬 |\n| - | - |\n\n[^1]: 注。',
});
const { text } = projection;
const rangeOf = (from: string, to: string) => ({
  start: text.indexOf(from),
  end: text.indexOf(to) + to.length,
});

describe('a copied passage', () => {
  test.each([
    ['has no space of a soft break and no number of a note', '甲', '。', '甲乙丙。', '<p>甲乙丙。</p>'],
    ['has its paragraphs parted by line ends', '丙', '丁', '丙。\n丁', '<p>丙。</p><p>丁</p>'],
    ['keeps its line ends, and its signs', '<', '庚', '< 戊 & 己\n庚', '<p>&lt; 戊 &amp; 己<br>庚</p>'],
    ['has its cells apart', '辛', '壬', '辛\n壬', '<p>辛</p><p>壬</p>'],
    ['is the headline too', '目', '甲', '目\n甲', '<p>目</p><p>甲</p>'],
  ])('%s', (_, from, to, plain, html) => {
    expect(copiedPassage(projection, rangeOf(from, to))).toEqual({ text: plain, html });
  });

  test('bears its source last', () => {
    expect(copiedPassage(projection, rangeOf('甲', '乙'), '——《题目》')).toEqual({
      text: '甲乙\n——《题目》',
      html: '<p>甲乙</p><p>——《题目》</p>',
    });
  });
});

describe('the source of a passage', () => {
  const provenance = {
    page: toPageId('page'),
    seams: [],
    segments: [
      { at: 0, line: 9, start: 0, end: 3 },
      { at: 4, line: 15, start: 2, end: 7 },
      { at: 9, line: 17, start: 0, end: 5 },
      { at: 14, line: 16, start: 0, end: 5 },
    ],
  };

  test('is the headline, where that is all there is', () => {
    expect(passageSource({ front: { headline: '题目' } }, { start: 0, end: 1 })).toEqual({
      headline: '题目',
    });
  });

  test.each([
    ['one line', 4, 6, ['15']],
    ['a line whose last character alone is in it', 8, 9, ['15']],
    ['lines that follow one another', 8, 15, ['15–17']],
    ['lines apart', 2, 10, ['9', '15', '17']],
  ])('names %s', (_, start, end, lines) => {
    const front = { headline: '题目', byline: '记者 甲' };
    expect(passageSource({ front, dateline: '本报讯', provenance }, { start, end })).toEqual({
      headline: '题目',
      byline: '记者 甲',
      dateline: '本报讯',
      page: { id: 'page', lines },
    });
  });

  test('names no line where none of the passage was taken from one', () => {
    const source = passageSource({ front: { headline: '题目' }, provenance }, { start: 3, end: 4 });
    expect(source).toEqual({ headline: '题目' });
  });
});
