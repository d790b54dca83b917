import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../annotation/annotation.cases.ts';
import { isGraphemeEdge } from '../text/grapheme.ts';
import { type DifferencePiece, differenceOf } from './difference.ts';

/** `甲[-乙-]{+丙+}丁` */
const written = (pieces: readonly DifferencePiece[]): string =>
  pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind]).join('');

const CASES = [
  ['nothing changed', '绷紧思想之弦', '绷紧思想之弦', '绷紧思想之弦'],
  ['a word replaced', '绷紧思想之弦', '绷紧思想这根弦', '绷紧思想[-之-]{+这根+}弦'],
  ['a character put in', '批注的用处', '批注的大用处', '批注的{+大+}用处'],
  ['a sentence struck', '一句话。又一句。', '一句话。', '一句话。[-又一句。-]'],
  ['all new', '天地玄黄', '宇宙洪荒', '[-天地玄黄-]{+宇宙洪荒+}'],
  ['nothing left', '天地', '', '[-天地-]'],
  ['nothing before', '', '天地', '{+天地+}'],
  ['nothing at all', '', '', ''],
  ['half- to full-width', '好,是', '好，是', '好[-,-]{+，+}是'],
  [
    'a character shared by chance',
    '一二三的四五六',
    '七八九的十甲乙',
    '[-一二三的四五六-]{+七八九的十甲乙+}',
  ],
  ['a family that grows', '有👨‍👩‍👧来', '有👨‍👩‍👧‍👦来', '有[-👨‍👩‍👧-]{+👨‍👩‍👧‍👦+}来'],
  ['one of two characters with a shared surrogate', '甲𠮷乙', '甲𠮸乙', '甲[-𠮷-]{+𠮸+}乙'],
  ['an accent taken off', 'cafe\u0301.', 'cafe.', 'caf[-e\u0301-]{+e+}.'],
  ['an accent put on', 'cafe.', 'cafe\u0301.', 'caf[-e-]{+e\u0301+}.'],
] as const;

describe('differenceOf', () => {
  it.each(CASES)('%s', (_, old, now, expected) => {
    expect(written(differenceOf(old, now))).toBe(expected);
  });

  it('is made of both texts, whole graphemes, nothing empty', () => {
    fc.assert(
      fc.property(anyText(30), anyText(30), (old, now) => {
        const pieces = differenceOf(old, now);
        const sideOf = (kind: 'gone' | 'new') =>
          pieces.filter((piece) => piece.kind === kind || piece.kind === 'same');
        expect(
          sideOf('gone')
            .map(({ text }) => text)
            .join(''),
        ).toBe(old);
        expect(
          sideOf('new')
            .map(({ text }) => text)
            .join(''),
        ).toBe(now);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        for (const [side, text] of [
          [sideOf('gone'), old],
          [sideOf('new'), now],
        ] as const) {
          let at = 0;
          for (const piece of side) {
            expect(isGraphemeEdge(text, at)).toBe(true);
            at += piece.text.length;
          }
        }
        expect(differenceOf(old, old).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
