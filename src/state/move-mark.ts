import { describeAnchor } from '../core/anchor/describe.ts';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import { changeOf } from '../core/annotation/edit.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { Projection } from '../core/text/projection.ts';
import { commit } from './commit.ts';
import { notify } from './session-store.ts';
import { undo } from './undo-commands.ts';

/**
 * Puts a mark on another range of the text, and offers the way back: its anchor is described anew, the rest of it
 * stays. Gives whether it was stored.
 */
export async function moveMark(
  id: AnnotationId,
  { text, revision }: Projection,
  range: TextRange,
): Promise<boolean> {
  const anchor = describeAnchor(text, range);
  const edits = await commit([id], (stored, _, at) => stored && changeOf(stored, { anchor }, at), {
    snapshot: { revision, text },
  });
  if (!edits || edits.length === 0) return false;
  notify((m) => m.mark.moved, 'done', { say: (m) => m.common.undo, run: () => void undo() });
  return true;
}
