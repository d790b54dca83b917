import { describeAnchor } from '../core/anchor/describe.ts';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import { reanchoringOf, refusalOf } from '../core/annotation/place-edits.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { Projection } from '../core/text/projection.ts';
import { commit } from './commit.ts';
import { notify, type Say } from './session-store.ts';
import { undo } from './undo-commands.ts';

type Text = Pick<Projection, 'text' | 'revision'>;

const sayWithUndo = (say: Say): void =>
  notify(say, 'done', { say: (m) => m.common.undo, run: () => void undo() });

async function reanchor(
  id: AnnotationId,
  { text, revision }: Text,
  range: TextRange,
  say: Say,
): Promise<boolean> {
  const anchor = describeAnchor(text, range);
  const edits = await commit([id], (stored, _, at) => stored && reanchoringOf(stored, anchor, at), {
    snapshot: { revision, text },
  });
  if (edits && edits.length > 0) sayWithUndo(say);
  return edits !== undefined;
}

/** The reader says that a mark stands here: its anchor is made anew, the old one kept. Gives false where that failed. */
export const confirmPlace = (id: AnnotationId, text: Text, range: TextRange): Promise<boolean> =>
  reanchor(id, text, range, (m) => m.mark.confirmed);

/** Puts a mark on a passage that the reader chose; the old anchor is kept. Gives false where that failed. */
export const reattachMark = (id: AnnotationId, text: Text, range: TextRange): Promise<boolean> =>
  reanchor(id, text, range, (m) => m.mark.reattached);

/** The reader says that a mark does not stand here: in this state of the text it is not looked for here again. */
export async function refusePlace(id: AnnotationId, { revision }: Text, range: TextRange): Promise<void> {
  const edits = await commit([id], (stored, _, at) => stored && refusalOf(stored, revision, range, at));
  if (edits && edits.length > 0) sayWithUndo((m) => m.mark.refused);
}
