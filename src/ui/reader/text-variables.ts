import type { CSSProperties } from 'react';
import type { Settings } from '../../state/settings.ts';

/**
 * How the text is to be set, as the custom properties that prose.css reads. `columns` is how many characters a line
 * holds, undefined until measured.
 */
export const textVariables = (settings: Settings, columns: number | undefined): CSSProperties =>
  ({
    '--stroke': settings.weight === 'heavier' ? '0.018em' : undefined,
    // The same of what is painted or selected, which has no stroke.
    '--shade': settings.weight === 'heavier' ? '0 0 0.022em currentcolor' : undefined,
    '--font-size': `${settings.fontSize}px`,
    '--line-height': settings.lineHeight,
    '--gap': `${settings.paragraphGap}em`,
    '--indent': settings.indent === 'auto' ? undefined : `${settings.indent}em`,
    '--measure': settings.measure,
    '--align': settings.justify ? undefined : 'start',
    '--columns': columns ?? settings.measure,
  }) as CSSProperties;
