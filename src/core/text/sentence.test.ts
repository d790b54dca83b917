import { describe, expect, test } from 'vitest';
import { sentenceRangeAt, sentenceRanges, snapToSentences } from './sentence.ts';

const split = (text: string): string[] =>
  sentenceRanges(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['end at full stops', '会议召开。他出席！谁主持？', ['会议召开。', '他出席！', '谁主持？']],
    ['do not end at a semicolon', '一要快；二要准。', ['一要快；二要准。']],
    ['take closing quotes along', '他说：“行。”众人散去。', ['他说：“行。”', '众人散去。']],
    ['end at a double ellipsis', '他走了……天黑了。', ['他走了……', '天黑了。']],
    ['go on after an ellipsis and a comma', '他走了……，天黑了。', ['他走了……，天黑了。']],
    ['go on after a quoted stop and a comma', '“行！”，他说。', ['“行！”，他说。']],
    ['take several marks along', '什么？！走。', ['什么？！', '走。']],
    ['end with the paragraph', '标题没有句号\n　　正文。', ['标题没有句号', '正文。']],
    ['are Latin too', 'He came. “Go!” She left? Yes.', ['He came.', '“Go!”', 'She left?', 'Yes.']],
    [
      'keep abbreviations',
      'Mr. Smith of the U.S. Navy met J. Doe. All left.',
      ['Mr. Smith of the U.S. Navy met J. Doe.', 'All left.'],
    ],
    ['keep numbers and addresses', '增长3.5%。见 a.b?c=1 处。', ['增长3.5%。', '见 a.b?c=1 处。']],
    [
      'keep what goes on in lower case',
      'It was No. 5 vs. me, i.e. lost.',
      ['It was No. 5 vs. me, i.e. lost.'],
    ],
    ['end at half-width marks between Han characters', '好!走?是', ['好!', '走?', '是']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  const text = '　　甲乙丙。丁戊！\n\n己庚';
  test.each([
    [0, '甲乙丙。'],
    [2, '甲乙丙。'],
    [5, '甲乙丙。'],
    [6, '丁戊！'],
    [9, '丁戊！'],
    [10, ''],
    [11, '己庚'],
    [13, '己庚'],
  ])('at %i stands %s', (offset, expected) => {
    const { start, end } = sentenceRangeAt(text, offset);
    expect(text.slice(start, end)).toBe(expected);
  });

  test('a range is widened to whole sentences, and never narrowed', () => {
    expect(snapToSentences(text, { start: 3, end: 7 })).toEqual({ start: 2, end: 9 });
    expect(snapToSentences(text, { start: 0, end: 12 })).toEqual({ start: 0, end: 13 });
  });

  test('only the sentences that begin within the range are given', () => {
    expect(sentenceRanges(text, { start: 3, end: 12 })).toEqual([
      { start: 6, end: 9 },
      { start: 11, end: 13 },
    ]);
  });

  test('a paragraph of a million characters is not read to its ends', () => {
    const long = `${'字'.repeat(500_000)}。${'字'.repeat(500_000)}`;
    expect(sentenceRangeAt(long, 499_999).end).toBe(500_001);
  });
});
