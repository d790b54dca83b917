import { type CodePoints, codePointsOf } from '../text/code-point.ts';

/** Gives a text's {@link CodePoints}, reading each text once however many offsets are converted. */
export function codePointCounter(): (text: string) => CodePoints {
  const pointsByText = new Map<string, CodePoints>();
  return (text) => {
    const points = pointsByText.get(text) ?? codePointsOf(text);
    pointsByText.set(text, points);
    return points;
  };
}
