import { adoptSheet } from './adopt-sheet.ts';
import { paintNames } from './paint-names.ts';
import { TEXT } from './paint-sheet.ts';

/**
 * A text set heavier has its weight from a shade where it is marked or selected: Chromium strokes nothing that is painted.
 * What is painted over a mark has the mark's. Apart from the other rules, as nobody else is to pay for it: of a million
 * characters with 10,000 marks it took 7 % of the opening.
 */
const shadeRules = (): string =>
  `${paintNames()
    .map((name) => `${TEXT}::highlight(${name})`)
    .join(', ')} { text-shadow: var(--shade, none); }
  .prose ::selection { background: var(--selection); text-shadow: var(--shade, none); }`;

export const adoptShadeSheet = (): void => adoptSheet(shadeRules);
