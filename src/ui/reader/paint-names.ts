import { COLORS, LINES } from '../../core/annotation/annotation.ts';
import { DEPTHS, paintName } from './paint-sheet.ts';

/** All names that marks are painted under. */
export function paintNames(): readonly string[] {
  const styles = LINES.flatMap((line) => COLORS.map((color) => ({ color, line })));
  const depths = Array.from({ length: DEPTHS }, (_, depth) => depth);
  return [...new Set(styles.flatMap((style) => depths.map((depth) => paintName(style, depth))))];
}
