/** A dictionary of OpenCC as opencc-js writes it: `source target` pairs, parted by `|`. */
export type Dictionary = string;

export interface ConversionDictionaries {
  /** Of two that hold the same phrase the earlier is right. */
  readonly phrases: readonly Dictionary[];
  readonly characters: Dictionary;
  /** A region's own forms, put in after all else, phrase by phrase. */
  readonly variants?: readonly Dictionary[];
}

/** Gives a text of the same length in UTF-16 code units, each character in the place of the one it stands for. */
export type Conversion = (text: string) => string;

/**
 * OpenCC's conversion by the longest match, held to equal length: an entry whose characters are not as long, one by
 * one, as those they replace is left out, and what it would have changed is converted character by character or
 * stays. opencc-js itself builds tries of maps in 80 ms (s2t) to 200 (s2tw); this takes 40.
 */
export function characterConversion({
  phrases,
  characters,
  variants = [],
}: ConversionDictionaries): Conversion {
  const known = lexiconOf(phrases);
  const single = lexiconOf([characters]);
  const regional = variants.length > 0 ? lexiconOf(variants) : undefined;
  return (text) => {
    let converted = '';
    // Between two phrases; a region's form does not reach over their edges.
    let run = '';
    const close = (): void => {
      converted += replaceAll(run, regional);
      run = '';
    };
    for (let at = 0; at < text.length; ) {
      const phrase = longestAt(text, at, known);
      if (phrase) {
        close();
        converted += replaceAll(phrase.target, regional);
        at += phrase.target.length;
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      run += single.entries.get(character) ?? character;
      at += character.length;
    }
    close();
    return converted;
  };
}

interface Lexicon {
  readonly entries: ReadonlyMap<string, string>;
  /** By the first code unit of a source, the length of the longest that begins with it. */
  readonly longest: ReadonlyMap<number, number>;
}

function lexiconOf(dictionaries: readonly Dictionary[]): Lexicon {
  const entries = new Map<string, string>();
  const longest = new Map<number, number>();
  for (const dictionary of dictionaries) {
    for (const entry of dictionary.split('|')) {
      const space = entry.indexOf(' ');
      const source = entry.slice(0, space);
      const target = entry.slice(space + 1);
      if (space < 1 || entries.has(source) || !isAligned(source, target)) continue;
      entries.set(source, target);
      const unit = source.charCodeAt(0);
      if (source.length > (longest.get(unit) ?? 0)) longest.set(unit, source.length);
    }
  }
  return { entries, longest };
}

const PAIRED = /[\ud800-\udfff]/;

/** Whether two texts have their characters at the same offsets. */
function isAligned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  if (!PAIRED.test(a) && !PAIRED.test(b)) return true;
  const others = [...b];
  return [...a].every((character, i) => character.length === others[i]?.length);
}

function longestAt(
  text: string,
  at: number,
  { entries, longest }: Lexicon,
): { readonly target: string } | undefined {
  const most = longest.get(text.charCodeAt(at)) ?? 0;
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const target = entries.get(text.slice(at, at + length));
    if (target !== undefined) return { target };
  }
  return undefined;
}

function replaceAll(text: string, lexicon: Lexicon | undefined): string {
  if (!lexicon) return text;
  let replaced = '';
  for (let at = 0; at < text.length; ) {
    const found = longestAt(text, at, lexicon)?.target ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    replaced += found;
    at += found.length;
  }
  return replaced;
}
