import { TAG_CHARACTERS, TAG_START } from '../../core/annotation/tag-pattern.ts';
import { matchesOf, rehypeNodes, spanText } from './span-text.ts';

/** A tag's sign with the word after it, or what of a long one may stand on one line. */
const TAGS = {
  className: 'whole',
  left: ['code', 'pre'],
  rangesIn: matchesOf(new RegExp(`${TAG_START}${TAG_CHARACTERS}{1,8}`, 'gu')),
};

/** A rehype plugin for notes: browsers let a line end between a tag's sign and its first Han character. */
export const rehypeTags = rehypeNodes((nodes) => spanText(nodes, TAGS));
