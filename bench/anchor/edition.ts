import type { TextRange } from '../../src/core/text/offset.ts';

/** A new text and, for each of its UTF-16 units, the unit of the old text that stands or stood there; -1 for none. */
export interface Edition {
  readonly text: string;
  readonly origins: Int32Array;
}

/** Where a range of the old text truly went. */
export interface Truth extends TextRange {
  /** Share of its units that are still there unchanged. */
  readonly kept: number;
  /** Share of its units that still stand there, replaced or not. */
  readonly standing: number;
  /** The places of those units; what else stands between `start` and `end` was put in. */
  readonly places: readonly number[];
}

/** Builds an edition piece by piece. */
export class Draft {
  private readonly parts: string[] = [];
  private readonly origins: number[] = [];
  private readonly old: string;

  constructor(old: string) {
    this.old = old;
  }

  keep(start: number, end: number): void {
    this.parts.push(this.old.slice(start, end));
    for (let i = start; i < end; i++) {
      this.origins.push(i);
    }
  }

  /** Text in the place of the old unit at `origin`, or of none. */
  write(text: string, origin = -1): void {
    this.parts.push(text);
    for (let i = 0; i < text.length; i++) {
      this.origins.push(origin);
    }
  }

  finish(): Edition {
    return { text: this.parts.join(''), origins: Int32Array.from(this.origins) };
  }
}

/** Says where ranges of the old text went: undefined where nothing of one is left. */
export function truthsOf(old: string, edition: Edition): (range: TextRange) => Truth | undefined {
  const places = new Int32Array(old.length).fill(-1);
  edition.origins.forEach((origin, place) => {
    if (origin >= 0) {
      places[origin] = place;
    }
  });
  return ({ start, end }) => {
    const found = [...places.subarray(start, end)].filter((place) => place >= 0);
    const kept = found.filter((place) => edition.text[place] === old[edition.origins[place] ?? -1]);
    return found.length === 0
      ? undefined
      : {
          start: Math.min(...found),
          end: Math.max(...found) + 1,
          kept: kept.length / (end - start),
          standing: found.length / (end - start),
          places: found,
        };
  };
}
