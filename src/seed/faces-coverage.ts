import { headlineCharacters, type SeedFile, textCharacters } from './seed-characters.ts';
import { rangesToCodePoints, unicodeRangeToRanges } from './unicode-range.ts';

/** What `scripts/faces.mjs` cut, kept beside the faces as coverage.json. Ranges are written as in CSS. */
export interface FacesCoverage {
  /** The code points that the uncut face draws at all. */
  readonly source: string;
  readonly faces: readonly BundledFace[];
}

export interface BundledFace {
  readonly file: string;
  readonly family: string;
  readonly weight: 400 | 700;
  /** The code points that the file draws; its unicode-range in faces.css may be a wider interval. */
  readonly covers: string;
}

export interface MissingCharacter {
  readonly codePoint: number;
  readonly file: string;
  /** 1-based, its first place in the file. */
  readonly line: number;
  readonly weight: 400 | 700;
  /** Whether cutting the faces again would mend it. */
  readonly mendable: boolean;
}

/** The characters of the seeds that no bundled face draws, and those of headlines that no bold one draws. */
export function findMissingCharacters(
  seeds: readonly SeedFile[],
  coverage: FacesCoverage,
): MissingCharacter[] {
  const source = rangesToCodePoints(unicodeRangeToRanges(coverage.source));
  const drawn = (weight: 400 | 700) =>
    rangesToCodePoints(
      coverage.faces
        .filter((face) => face.weight === weight)
        .flatMap((face) => unicodeRangeToRanges(face.covers)),
    );
  const [regular, bold] = [drawn(400), drawn(700)];
  return seeds.flatMap((seed) => {
    const missing = (weight: 400 | 700) => {
      const faces = weight === 400 ? regular : bold;
      return (weight === 400 ? textCharacters(seed) : headlineCharacters(seed))
        .filter(({ codePoint }) => !faces.has(codePoint))
        .map((used) => ({ ...used, file: seed.name, weight, mendable: source.has(used.codePoint) }));
    };
    return [...missing(400), ...missing(700)];
  });
}

/** One line a character: `a.md:3: 镕 U+9555 is in no bundled bold face`. */
export function describeMissingCharacter({ codePoint, file, line, weight }: MissingCharacter): string {
  const name = `${String.fromCodePoint(codePoint)} U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${file}:${line}: ${name} is in no bundled ${weight === 700 ? 'bold ' : ''}face`;
}
