const INLINE = /\*\*\S|__\S|`[^`]|~~\S|\]\(|\[\[|(?<![*\w])[*_][^\s*_]/;
const BLOCK = /^ {0,3}(?:#{1,6} |>|[-+*] |\d{1,9}[.)] |```|~~~)/m;

/** Whether a note may look otherwise than it is written. It may say so of one that does not, for a sign alone. */
export const hasMarkup = (note: string): boolean => INLINE.test(note) || BLOCK.test(note);
