import { COLORS, type MarkStyle } from '../../core/annotation/annotation.ts';
import { markLook } from '../kit/mark-look.ts';
import { adoptSheet } from './adopt-sheet.ts';

/** Marks that lie deeper than this over one character share the uppermost layer's look. */
export const DEPTHS = 4;

export const ACTIVE_NAME = 'annotation-active';
/** The active mark's line is painted over all marks. */
export const ACTIVE_LAYER = 100;

/** The mark that the pointer or the focus is on, or its note. */
export const POINTED_NAME = 'pointed-mark';
export const POINTED_LAYER = 99;

/** The highlight that a mark is painted in: `annotation-yellow-0`, `annotation-underline-1`. */
export const paintName = (style: MarkStyle, depth: number): string =>
  `annotation-${markLook(style)}-${Math.min(depth, DEPTHS - 1)}`;

/**
 * Of the elements that bear text alone: a rule for `::highlight` by itself is matched for every element of the page,
 * each of 29 names (million characters, 313 sections: 12 ms of style against 26). Readings over the text bear none of it.
 */
export const TEXT = ':is([data-start], [data-start] :not(rt))';

/** In longhands: WebKit knows no shorthand of several values, and would draw nothing. Offset in em. */
function underline(look: string, color: string, offset: number): string {
  const [style, thickness] = look.split(' ');
  return `text-decoration-line: underline; text-decoration-style: ${style}; text-decoration-thickness: ${thickness}; text-decoration-color: var(--${color}); text-underline-offset: ${offset}em; text-decoration-skip-ink: none;`;
}

/**
 * A line under every mark, since a mark differs from the paper by little: colour is never its only sign. What is
 * marked is in full ink: muted text would not stand off all marks (contrast.test.ts).
 */
function looksAt(depth: number): [name: string, look: string][] {
  // What lies above lets the colour below shine through, so that each overlap is seen as one.
  const share = depth === 0 ? 100 : 62;
  const lift = 0.14 + 0.1 * depth;
  return [
    ...COLORS.map((color): [string, string] => [
      `annotation-${color}-${depth}`,
      `color: var(--ink); background-color: color-mix(in srgb, var(--mark-${color}) ${share}%, transparent); ${underline('solid 1px', `line-${color}`, lift)}`,
    ]),
    [`annotation-underline-${depth}`, underline('solid 2px', 'vermilion', lift + 0.06)],
    [`annotation-wavy-${depth}`, underline('wavy 1px', 'vermilion', lift + 0.06)],
  ];
}

/** What each name is painted as: declarations. */
export const markLooks = (): [name: string, look: string][] => [
  ...Array.from({ length: DEPTHS }, (_, depth) => looksAt(depth)).flat(),
  [ACTIVE_NAME, underline('solid 2px', 'vermilion', 0.14)],
  [POINTED_NAME, underline('solid 2px', 'ink-2', 0.14)],
];

const markRules = (): string =>
  markLooks()
    .map(([name, look]) => `${TEXT}::highlight(${name}) { ${look} }`)
    .join('\n');

/** Gives the document the rules of every highlight name, made from the list of colours. */
export const adoptPaintSheet = (): void => adoptSheet(markRules);
