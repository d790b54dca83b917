/** A phrase in quotation marks (which fold to `"`), its end not typed yet perhaps, or a word. */
const TERM = /"([^"]*)(?:"|$)|([^\s"]+)/g;

/**
 * What a search asks for, each of which must occur: its words, and what stands in quotation marks as it stands. Folded
 * by `fold`; none is blank, none comes twice, none reaches over a line end.
 */
export function termsOf(query: string, fold: (text: string) => string): string[] {
  const folded = fold(query)
    .replace(/[\n\r]+/g, ' ')
    .trim();
  const terms = new Set<string>();
  for (const [, phrase, word] of folded.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim();
    if (term) terms.add(term);
  }
  // Nothing but quotation marks is sought as it is.
  return terms.size > 0 || folded === '' ? [...terms] : [folded];
}
