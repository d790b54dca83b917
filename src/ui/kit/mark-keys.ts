import type { Color } from '../../core/annotation/annotation.ts';

/** Presses of the commands that the toolbar on a selection has too, apart from the table: the toolbar comes before it. */
export const MARK_KEYS = {
  yellow: '1',
  green: '2',
  blue: '3',
  pink: '4',
  purple: '5',
  underline: 'u',
  note: 'n',
  grow: 's',
  copy: 'c',
} as const satisfies Record<Color | 'underline' | 'note' | 'grow' | 'copy', string>;
