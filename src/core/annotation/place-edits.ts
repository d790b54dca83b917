import type { Anchor } from '../anchor/anchor.ts';
import type { TextRange } from '../text/offset.ts';
import type { Revision } from '../text/revision.ts';
import type { Annotation, Instant } from './annotation.ts';
import { changeOf, type Edit } from './edit.ts';
import { LIMITS } from './limits.ts';
import { isRefused } from './refusals.ts';

/**
 * The change that gives a mark another anchor. The one it had goes into its history, whose first entry, the anchor
 * that the mark was made with, is never dropped. What was refused for it was refused for want of this place.
 */
export function reanchoringOf(annotation: Annotation, anchor: Anchor, at: Instant): Edit | undefined {
  const { history = [] } = annotation;
  const [first, ...later] = [...history, { anchor: annotation.anchor, replacedAt: at }];
  const kept = first ? [first, ...later.slice(1 - LIMITS.places)] : [];
  if (!changeOf(annotation, { anchor }, at)) return undefined;
  return changeOf(annotation, { anchor, history: kept, refused: [] }, at);
}

/** The change that says: not here. Refusals in other states of the text have nothing more to say and go. */
export function refusalOf(
  annotation: Annotation,
  revision: Revision,
  { start, end }: TextRange,
  at: Instant,
): Edit | undefined {
  if (isRefused(annotation, revision, { start, end })) return undefined;
  const others = annotation.refused?.filter((place) => place.revision === revision) ?? [];
  const refused = [...others, { revision, start, end }].slice(-LIMITS.places);
  return changeOf(annotation, { refused }, at);
}
