import type { ListItem, Root } from 'mdast';

/** The footnotes of a body, in the order of their numbers: what `takeFootnotes` put at its end. */
export function footnotesOf({ children }: Root): readonly ListItem[] {
  const last = children.at(-1);
  // Of all lists, theirs alone is told apart.
  return last?.type === 'list' && last.data ? last.children : [];
}
