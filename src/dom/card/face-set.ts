import type { FaceSlice } from '../../core/face/face-slice.ts';

/**
 * Makes these slices, and no others, the faces of a family. Each is fetched when a character of its range is
 * shown. `weight` is as in CSS: `200 900`.
 */
export function setFamily(family: string, weight: string, slices: readonly FaceSlice[]): void {
  const { fonts } = document;
  for (const face of [...fonts])
    if (face.family.replace(/^(["'])(.*)\1$/, '$2') === family) fonts.delete(face);
  for (const { url, range } of slices) {
    const source = `url("${new URL(url, document.baseURI).href}") format("woff2")`;
    fonts.add(new FontFace(family, source, { weight, unicodeRange: range, display: 'swap' }));
  }
}
