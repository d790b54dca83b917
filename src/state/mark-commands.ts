import { describeAnchor } from '../core/anchor/describe.ts';
import {
  type Annotation,
  type AnnotationId,
  type MarkStyle,
  toAnnotationId,
} from '../core/annotation/annotation.ts';
import { changeOf, deletionOf, restorationOf } from '../core/annotation/edit.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { Projection } from '../core/text/projection.ts';
import { commit, now } from './commit.ts';
import { newUuid } from './new-uuid.ts';
import { notify, open, type Say, select, useSession } from './session-store.ts';
import { undo } from './undo-commands.ts';
import { forgetCreation } from './undo-store.ts';

const sayMarked =
  ({ color, line }: MarkStyle): Say =>
  (m) =>
    line === 'fill' ? m.mark.marked[color] : m.mark.underlined;

/** A mark that stands on exactly this range already: the same range marked twice is one annotation. */
export type Twin = Pick<Annotation, 'id' | 'style'> | undefined;

/** Marks a passage, or restyles the mark that stands on it already. Gives the mark's id once it is stored. */
export async function markPassage(
  articleId: ArticleId,
  { text, revision }: Projection,
  range: TextRange,
  style: MarkStyle,
  twin?: Twin,
): Promise<AnnotationId | undefined> {
  if (twin) {
    await restyle(twin.id, style);
    letGo(range);
    return twin.id;
  }
  const id = toAnnotationId(newUuid());
  const at = now();
  const annotation: Annotation = {
    id,
    articleId,
    anchor: describeAnchor(text, range),
    style,
    note: '',
    tags: [],
    createdAt: at,
    modifiedAt: at,
  };
  const stored = await commit([id], () => ({ kind: 'create', annotation, at }), {
    snapshot: { revision, text },
  });
  if (!stored) return undefined;
  letGo(range);
  notify(sayMarked(style));
  return id;
}

/** The passage is selected no more, unless another is by now. */
function letGo({ start, end }: TextRange): void {
  const { selection } = useSession.getState();
  if (selection?.start === start && selection.end === end) select(undefined);
}

export async function restyle(id: AnnotationId, style: Partial<MarkStyle>): Promise<void> {
  const edits = await commit([id], (stored, _, at) => {
    // A note on the whole article has no look of its own.
    return stored && !stored.about
      ? changeOf(stored, { style: { ...stored.style, ...style } }, at)
      : undefined;
  });
  const [edit] = edits ?? [];
  if (edit?.kind === 'change' && edit.after.style) notify(sayMarked(edit.after.style));
}

/** Puts marks into the trash, and offers to take them out again. */
export async function deleteMarks(ids: readonly AnnotationId[]): Promise<void> {
  const edits = await commit(ids, (stored, _, at) => stored && deletionOf(stored, at));
  if (!edits?.length) return;
  const { active } = useSession.getState();
  if (active && ids.includes(active)) open(undefined);
  notify((m) => m.mark.deleted, 'done', { say: (m) => m.common.undo, run: () => void undo() });
}

export async function restoreMarks(ids: readonly AnnotationId[]): Promise<void> {
  const edits = await commit(ids, (stored, _, at) => stored && restorationOf(stored, at));
  if (edits?.length) notify((m) => m.mark.restored, 'done');
}

/** Takes marks out of the database for good; nothing brings them back. */
export async function removeMarks(ids: readonly AnnotationId[], say?: Say): Promise<void> {
  const edits = await commit(
    ids,
    (stored, _, at) => stored?.deletedAt && { kind: 'remove', annotation: stored, at },
    { remember: false },
  );
  if (edits?.length && say) notify(say, 'done');
}

/** Takes back what was made only to bear a note, where no note came of it; of a mark, it is said. */
export async function dropProvisional(id: AnnotationId): Promise<void> {
  // Another may have been begun meanwhile.
  if (useSession.getState().provisional === id) useSession.setState({ provisional: undefined });
  const edits = await commit(
    [id],
    (stored, _, at) =>
      stored && !stored.deletedAt && stored.note === '' && stored.tags.length === 0
        ? { kind: 'remove', annotation: stored, at }
        : undefined,
    { remember: false },
  );
  const [edit] = edits ?? [];
  if (edit?.kind !== 'remove') return;
  forgetCreation(id);
  if (!edit.annotation.about) notify((m) => m.note.dropped);
}
