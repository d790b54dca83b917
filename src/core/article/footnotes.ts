import type { ListItem } from 'mdast';
import type { Section } from '../text/sections.ts';

/** The footnotes of an article cut into sections, in the order of their numbers: what `takeFootnotes` put at its end. */
export function footnotesOf(sections: readonly Pick<Section, 'nodes'>[]): readonly ListItem[] {
  const last = sections.at(-1)?.nodes.at(-1);
  // Of all lists, theirs alone is told apart.
  return last?.type === 'list' && last.data ? last.children : [];
}
