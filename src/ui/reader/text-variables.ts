import type { CSSProperties } from 'react';
import type { Settings } from '../../state/settings.ts';

/** How the text is to be set, as the custom properties that prose.css reads. */
export const textVariables = (settings: Settings): CSSProperties =>
  ({
    '--stroke': settings.weight === 'heavier' ? '0.018em' : undefined,
    '--font-size': `${settings.fontSize}px`,
    '--line-height': settings.lineHeight,
    '--gap': `${settings.paragraphGap}em`,
    '--indent': settings.indent === 'auto' ? undefined : `${settings.indent}em`,
    '--measure': settings.measure,
    '--align': settings.justify ? undefined : 'start',
  }) as CSSProperties;
