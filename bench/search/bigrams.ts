/**
 * What an index would be: of every character, and of every two that stand together, the articles that hold them. It says
 * which articles may hold a term; whether they do only their texts can tell.
 */
export class BigramIndex {
  private readonly places = new Map<number, { readonly from: number; readonly to: number }>();
  private readonly postings: Uint16Array;

  constructor(texts: readonly string[]) {
    const counts = new Map<number, number>();
    eachKey(texts, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
    const ends = new Map<number, number>();
    let total = 0;
    for (const [key, count] of counts) {
      this.places.set(key, { from: total, to: total + count });
      ends.set(key, total);
      total += count;
    }
    this.postings = new Uint16Array(total);
    eachKey(texts, (key, article) => {
      const end = ends.get(key) ?? 0;
      this.postings[end] = article;
      ends.set(key, end + 1);
    });
  }

  /** The articles that hold each character of a term beside the next, ascending. */
  candidates(term: string): readonly number[] {
    const lists = keysOf(term)
      .map((key) => {
        const place = this.places.get(key);
        return place ? this.postings.subarray(place.from, place.to) : new Uint16Array();
      })
      .sort((a, b) => a.length - b.length);
    const [shortest = new Uint16Array(), ...others] = lists;
    const found: number[] = [];
    const at = others.map(() => 0);
    for (const article of shortest) {
      const isInAll = others.every((list, i) => {
        let next = at[i] ?? 0;
        while ((list[next] ?? Number.POSITIVE_INFINITY) < article) next++;
        at[i] = next;
        return list[next] === article;
      });
      if (isInAll) found.push(article);
    }
    return found;
  }
}

const single = (text: string, at: number): number => text.charCodeAt(at) * 0x10000;
const double = (text: string, at: number): number => single(text, at) + text.charCodeAt(at + 1);

const keysOf = (term: string): number[] =>
  term.length === 1
    ? [single(term, 0)]
    : [...new Set(Array.from({ length: term.length - 1 }, (_, at) => double(term, at)))];

/** Calls back for each key of each text once. */
function eachKey(texts: readonly string[], onKey: (key: number, article: number) => void): void {
  texts.forEach((text, article) => {
    const keys = new Set<number>();
    for (let at = 0; at < text.length; at++) {
      keys.add(single(text, at));
      if (at + 1 < text.length) keys.add(double(text, at));
    }
    for (const key of keys) onKey(key, article);
  });
}
