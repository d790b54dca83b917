import { describe, expect, it } from 'vitest';
import { firstUnbalanced } from './balance.ts';
import { hasFinalMark } from './final-mark.ts';

describe('hasFinalMark', () => {
  it.each([
    '完。',
    '吗？',
    '好！',
    '……',
    '好!',
    '吗?',
    'Done.',
    '“好。”',
    '（“好！”）',
    '说：‘好。’”',
    '完。（罗文鹏）',
    '完。(续)',
    '（下转第三版）',
    '完。  ',
  ])('%s ends', (text) => {
    expect(hasFinalMark(text)).toBe(true);
  });
  it.each(['融资、', '集中精力推进', '如下：', '其一；', '强调——', '“四好农村路”', '各县(市)', '完,', ''])(
    '%s does not end',
    (text) => {
      expect(hasFinalMark(text)).toBe(false);
    },
  );
});

describe('firstUnbalanced', () => {
  it.each([
    ['nested', '“甲‘乙’丙”（丁【戊】）《己》', undefined],
    ['brackets of mixed width', '各县（市)区(市）', undefined],
    ['straight quotation marks', '说"好"', undefined],
    ['an apostrophe', 'it’s', undefined],
    ['not closed', '说“好。', 1],
    ['not opened', '说好”。', 2],
    ['crossed', '“甲（乙”丙）', 4],
    ['the innermost that stays open', '“甲（乙', 2],
    ['a lone straight mark', '说"好', 1],
  ])('%s', (_, text, at) => {
    expect(firstUnbalanced(text)).toBe(at);
  });
});
