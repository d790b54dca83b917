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

test('a headline is a part too', () => {
  expect(compareTexts(textOf(['甲'], '旧题'), textOf(['甲'], '新题'))).toEqual([
    { mended: '旧题', other: '新题' },
  ]);
});
