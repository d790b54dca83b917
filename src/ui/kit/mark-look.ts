import type { Look, MarkStyle } from '../../core/annotation/annotation.ts';

/** What a mark is seen as: its colour where it is filled, else its line. The value of `data-mark`. */
export const markLook = ({ color, line }: MarkStyle): Look => (line === 'fill' ? color : line);
