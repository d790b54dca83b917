/** Beside one of these a mark is of Latin text, or an apostrophe. */
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Offsets of the curly marks that belong to Latin text: apostrophes, and pairs that hold nothing but Latin text within
 * Latin text.
 */
export function latinMarks(text: string): Set<number> {
  const kept = new Set<number>();
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[“”‘’]/g)) {
    const isLatin = LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '');
    if (mark === '’' && isLatin) kept.add(at);
    else if (mark === '“' || mark === '‘') open.push({ mark, at });
    else {
      const pair = open.findLastIndex((one) => one.mark === (mark === '”' ? '“' : '‘'));
      const start = open[pair]?.at;
      if (start === undefined) continue;
      open.length = pair;
      if (!isLatinPassage(text, start, at)) continue;
      kept.add(start);
      kept.add(at);
    }
  }
  return kept;
}

/** Whether a quotation and the words before and after it have no character that is set solid. */
function isLatinPassage(text: string, start: number, end: number): boolean {
  const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef]/u;
  const around = [text.slice(0, start).trimEnd().at(-1), text.slice(end + 1).trimStart()[0]];
  return !SOLID.test(text.slice(start, end)) && !around.some((character) => SOLID.test(character ?? ''));
}
