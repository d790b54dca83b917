import { describe, expect, it } from 'vitest';
import { glueOf, lineKind, plainText } from './markup.ts';

describe('the markup of a line', () => {
  it.each([
    ['blank', '  ', 'blank', [[0, 2]], ''],
    ['empty', '', 'blank', [], ''],
    ['heading', '## 甲 乙', 'heading', [[0, 3]], '甲 乙'],
    ['byline', '■本报记者 陈润', 'byline', [[0, 1]], '本报记者 陈润'],
    [
      'dateline',
      '**本报讯** 甲。',
      'dateline',
      [
        [0, 2],
        [5, 8],
      ],
      '本报讯甲。',
    ],
    [
      'agency dateline',
      '**新华社北京11月11日电** 甲。',
      'dateline',
      [
        [0, 2],
        [14, 17],
      ],
      '新华社北京11月11日电甲。',
    ],
    [
      'bold that is no dateline',
      '甲**乙**丙',
      'plain',
      [
        [1, 3],
        [4, 6],
      ],
      '甲乙丙',
    ],
    [
      'indented, with a trailing space',
      '　　甲。 ',
      'plain',
      [
        [0, 2],
        [4, 5],
      ],
      '甲。',
    ],
    ['no heading without its space', '#甲', 'plain', [], '#甲'],
  ])('%s', (_, line, kind, glue, text) => {
    expect(lineKind(line)).toBe(kind);
    expect(glueOf(line).map(({ start, end }) => [start, end])).toEqual(glue);
    expect(plainText(line)).toBe(text);
  });
});
