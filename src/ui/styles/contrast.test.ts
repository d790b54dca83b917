import { describe, expect, test } from 'vitest';
import { COLORS } from '../../core/annotation/annotation.ts';
import { THEMES } from '../../state/settings.ts';
import { contrast, laidOver, rgbOf, tokensOf } from './contrast.cases.ts';
import { PAPERS, SCHEMES } from './theme.ts';

const themes = THEMES.filter((theme) => theme !== 'system');

test.each([
  ['#fff', '#000', 21],
  ['#777777', '#fff', 4.48],
  ['#ab3327', '#ab3327', 1],
])('the contrast of %s and %s is %f', (a, b, ratio) => {
  expect(contrast(rgbOf(a), rgbOf(b))).toBeCloseTo(ratio, 2);
});

test('a token that is no colour is not taken for one', () => {
  expect(() => rgbOf(tokensOf('paper')['--nothing'])).toThrow(RangeError);
  expect(() => rgbOf('#ffff')).toThrow(RangeError);
});

describe.each(themes)('%s', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (over: string, under: string): number =>
    contrast(rgbOf(tokens[`--${over}`]), rgbOf(tokens[`--${under}`]));

  test.each([
    // What is read: WCAG 1.4.6.
    ['ink', 'paper', 7],
    ['ink', 'sheet', 7],
    ['on-bubble', 'bubble', 7],
    // What is muted or operated: WCAG 1.4.3.
    ['ink-2', 'paper', 4.5],
    ['ink-2', 'sheet', 4.5],
    ['vermilion', 'paper', 4.5],
    ['vermilion', 'sheet', 4.5],
    ['on-vermilion', 'vermilion', 4.5],
    ['ink', 'selection', 4.5],
    // What is no text: WCAG 1.4.11.
    ['ink-3', 'paper', 3],
    ['ink-3', 'sheet', 3],
    // What is marked: all of it in full ink, paint-sheet.ts.
    ...COLORS.map((color) => ['ink', `mark-${color}`, 5.8] as const),
  ] as const)('%s on %s', (over, under, least) => {
    expect(ratio(over, under)).toBeGreaterThanOrEqual(least);
  });

  test.each(COLORS)('the swatch of %s on the toolbar, by itself or by its edge', (color) => {
    const edge = tokens['--swatch-edge'] === 'transparent' ? 1 : ratio('swatch-edge', 'bubble');
    expect(Math.max(ratio(`swatch-${color}`, 'bubble'), edge)).toBeGreaterThanOrEqual(3);
  });

  // A colour over another is laid on at 62 %: paint-sheet.ts.
  test.each(COLORS.flatMap((above) => COLORS.map((below) => [above, below] as const)))(
    'text where %s is marked over %s',
    (above, below) => {
      const under = laidOver(rgbOf(tokens[`--mark-${above}`]), rgbOf(tokens[`--mark-${below}`]), 0.62);
      expect(contrast(rgbOf(tokens['--ink']), under)).toBeGreaterThanOrEqual(5.8);
    },
  );

  test('tells the browser whether it is dark, and draws its bars in its paper', () => {
    expect(tokens['color-scheme']).toBe(SCHEMES[theme]);
    expect(PAPERS[theme]).toBe(tokens['--paper']);
  });
});
