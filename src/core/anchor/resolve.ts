import { type Revision, revisionOf } from '../text/revision.ts';
import type { Anchor, Resolution } from './anchor.ts';
import { Correspondence } from './correspondence.ts';
import { resolveInPlace, standsAt } from './in-place.ts';
import { resolveByQuote } from './resolve-by-quote.ts';
import { resolveByText } from './resolve-by-text.ts';

/** Whether a text is the one the anchor was made on, as far as the anchor can tell. */
function isSourceOf(text: string, anchor: Anchor): boolean {
  const { position, quote } = anchor;
  return (
    standsAt(text, anchor) &&
    text.endsWith(quote.prefix, position.start) &&
    text.startsWith(quote.suffix, position.end)
  );
}

let last: Correspondence | undefined;

/** Kept for the next anchor, since anchors of one revision are resolved one after another. */
function correspondenceOf(old: string, now: string): Correspondence {
  if (last?.old !== old || last.now !== now) {
    last = new Correspondence(old, now);
  }
  return last;
}

/**
 * Finds an anchor's place in a text. The snapshot is the text it was made on; with it the very characters are
 * followed, without it quote and context must do. Never throws, never answers with a range that splits a grapheme,
 * and says `exact` or `moved` only of a range whose text is the quote. `exact` is kept for the very text the mark
 * was made on; where the text changed elsewhere and the place stayed, the answer is `moved` with the same offsets.
 * Candidates come best first.
 */
export function resolveAnchor(text: string, anchor: Anchor, snapshot?: string): Resolution {
  if (anchor.quote.exact === '') {
    return { status: 'orphaned', candidates: [] };
  }
  const inPlace = resolveInPlace(text, revisionOf(text), anchor);
  if (inPlace) {
    return inPlace;
  }
  if (snapshot !== undefined && snapshot !== text && isSourceOf(snapshot, anchor)) {
    return resolveByText(correspondenceOf(snapshot, text), anchor);
  }
  return resolveByQuote(text, anchor);
}

/**
 * Resolves many anchors on one text, in their order. Snapshots are asked for once each, and what is learned of two
 * texts serves all anchors of a revision.
 */
export function resolveAnchors(
  text: string,
  anchors: readonly Anchor[],
  snapshotOf: (revision: Revision) => string | undefined,
): Resolution[] {
  const resolutions: Resolution[] = [];
  for (const revision of new Set(anchors.map((anchor) => anchor.revision))) {
    const snapshot = snapshotOf(revision);
    for (const [i, anchor] of anchors.entries()) {
      if (anchor.revision === revision) {
        resolutions[i] = resolveAnchor(text, anchor, snapshot);
      }
    }
  }
  return resolutions;
}
