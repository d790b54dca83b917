/**
 * The largest annotation there may be, in UTF-16 code units and counts: far above what a reader makes (a mark on
 * a whole book, a note of an essay's length), far below what hangs a screen. What comes from outside is held to
 * them; nothing is cut to them but a typed tag.
 */
export const LIMITS = {
  id: 200,
  note: 1_000_000,
  quote: 4_000_000,
  context: 10_000,
  tag: 100,
  tags: 1000,
  /** Earlier anchors of a mark, and places refused for it. */
  places: 200,
  /** A headline, or another part above an article. */
  front: 2000,
  /** An article's Markdown: some ten long novels. */
  article: 10_000_000,
  fileName: 1000,
  /** The largest offset. */
  offset: 2 ** 31 - 1,
} as const;
