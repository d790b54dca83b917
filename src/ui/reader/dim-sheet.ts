import { adoptSheet } from './adopt-sheet.ts';
import { paintNames } from './paint-names.ts';

/** The highlight of the text that is not being read. */
export const DIM_NAME = 'dimmed';
/** Below all marks. */
export const DIM_LAYER = -1;

const TEXT = ':is([data-start], [data-start] *)';

/**
 * The rule of dimmed text: the second ink, which every theme keeps at 4.5:1 or more on its paper. On a mark it would
 * be less, so marked passages keep the first.
 */
function dimRules(): string {
  return `@media screen and (forced-colors: none) {
    ${TEXT}::highlight(${DIM_NAME}) { color: var(--ink-2); text-shadow: var(--shade, none); }
    :root[data-dimming] ${paintNames()
      .map((name) => `${TEXT}::highlight(${name})`)
      .join(', :root[data-dimming] ')} { color: var(--ink); }
  }`;
}

export const adoptDimSheet = (): void => adoptSheet(dimRules);
