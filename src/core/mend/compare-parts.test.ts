import { expect, test } from 'vitest';
import { compareTexts } from './compare-parts.ts';
import { textOf } from './mended-text.cases.ts';

test.each([
  ['alike, but for white space at an end', ['甲。', '乙。 '], ['甲。', '乙。'], []],
  ['one paragraph mended', ['甲。', '乙！'], ['甲。', '乙。'], [{ mended: '乙！', other: '乙。' }]],
  [
    'two joined',
    ['甲乙。', '丙。'],
    ['甲', '乙。', '丙。'],
    [
      { mended: '甲乙。', other: '甲' },
      { mended: '', other: '乙。' },
    ],
  ],
])('%s', (_, mended, other, found) => {
  expect(compareTexts(textOf(mended), textOf(other))).toEqual(found);
});

test('each field stands beside its like', () => {
  const { fields, paragraphs } = textOf(['甲'], '新题');
  const other = { paragraphs, fields: { ...fields, kicker: [{ text: '引题' }] } };
  expect(compareTexts(textOf(['甲'], '旧题'), other)).toEqual([
    { mended: '', other: '引题' },
    { mended: '旧题', other: '新题' },
  ]);
});
