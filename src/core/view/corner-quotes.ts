import { latinMarks } from '../text/latin-marks.ts';

/** `single` corners 「」 or `double` ones 『』 for the outer quotation marks; the inner ones take the other. */
export type OuterCorners = 'single' | 'double';

const CORNERS: Readonly<Record<OuterCorners, string>> = { single: '「」『』', double: '『』「」' };
const CURLY = '“”‘’';

/**
 * Chinese text's curly quotation marks as corner brackets, one code unit for one. A mark between Latin letters or
 * digits (don’t, ’90s), and a pair that holds nothing but Latin text within Latin text, stays.
 */
export function toCornerQuotes(text: string, outer: OuterCorners): string {
  const corners = CORNERS[outer];
  const kept = latinMarks(text);
  return text.replace(/[“”‘’]/g, (mark, at: number) =>
    kept.has(at) ? mark : (corners[CURLY.indexOf(mark)] ?? mark),
  );
}
