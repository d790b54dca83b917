/** What costs the parser time: what may be markup, and the ends of lines. */
const SIGN = /[\n\r*_[\]<>`!&\\]/g;
/** So many take it 0.6 s of CPU time at the worst that was found, a list; the time grows with their square. */
const MOST_SIGNS = 1000;
/** In UTF-16 code units. */
const LONGEST = 30_000;
/** Quotations, lists and what is set in nest as deep as a line opens with their signs; a rule of dashes nests nothing. */
const TOO_DEEP = /^(?!([-*])\1+$)[ \t>*+\-\d.)]{80}/m;

/**
 * How much of a note is parsed as Markdown, from its start and in whole lines; UTF-16 code units. All of what people
 * write is. The rest of a note that is too long, too deep or too full of signs is shown as it was written: Markdown of
 * 60 KB can take the parser minutes, and of 6 KB overflow its stack.
 */
export function markdownLength(note: string): number {
  const start = note.slice(0, LONGEST);
  const deep = start.search(TOO_DEEP);
  const head = deep < 0 ? start : start.slice(0, deep);
  let signs = 0;
  for (const { index } of head.matchAll(SIGN)) if (++signs > MOST_SIGNS) return wholeLines(note, index);
  return head.length === note.length ? note.length : wholeLines(note, head.length);
}

const wholeLines = (note: string, length: number): number => note.slice(0, length).lastIndexOf('\n') + 1;
