import type { Annotation, AnnotationId, Instant, MarkStyle } from '../core/annotation/annotation.ts';
import { changeOf, deletionOf, type Edit } from '../core/annotation/edit.ts';
import { LIMITS } from '../core/annotation/limits.ts';
import { tagKey, uniqueTags } from '../core/annotation/tags.ts';
import { trashedAnnotations } from '../storage/annotations.ts';
import { attempt } from './attempt.ts';
import { commit } from './commit.ts';
import { notify } from './session-store.ts';
import { undo } from './undo-commands.ts';

/** What is said of so many marks once they are changed. */
export type SayCount = (count: number) => string;

/**
 * Does one thing to many marks, as one step of undo, and says to how many. Gives how many were changed, or undefined
 * where storing failed (and was said).
 */
async function changeMany(
  ids: readonly AnnotationId[],
  plan: (stored: Annotation, at: Instant) => Edit | undefined,
  say: SayCount,
): Promise<number | undefined> {
  const edits = await commit(ids, (stored, _, at) =>
    stored && !stored.deletedAt ? plan(stored, at) : undefined,
  );
  if (!edits) return undefined;
  const { length } = edits;
  notify(
    () => say(length),
    'done',
    length > 0 ? { say: (m) => m.common.undo, run: () => void undo() } : undefined,
  );
  return length;
}

export const restyleMany = (ids: readonly AnnotationId[], style: Partial<MarkStyle>, say: SayCount) =>
  changeMany(ids, (stored, at) => changeOf(stored, { style: { ...stored.style, ...style } }, at), say);

/** Puts marks into the trash. */
export const deleteMany = (ids: readonly AnnotationId[], say: SayCount) => changeMany(ids, deletionOf, say);

/** Adds tags to marks that have not got them; a mark that would have too many keeps those it has. */
export const addTags = (ids: readonly AnnotationId[], tags: readonly string[], say: SayCount) =>
  changeMany(
    ids,
    (stored, at) =>
      changeOf(stored, { tags: uniqueTags([...stored.tags, ...tags]).slice(0, LIMITS.tags) }, at),
    say,
  );

/** A mark's tags with one of them renamed, where it has it; without it where no new name is given. */
function retagged(tags: readonly string[], from: string, to: string | undefined): string[] {
  const key = tagKey(from);
  return uniqueTags(tags.flatMap((tag) => (tagKey(tag) === key ? (to ?? []) : tag)));
}

/** Takes a tag off marks. */
export const removeTag = (ids: readonly AnnotationId[], tag: string, say: SayCount) =>
  changeMany(ids, (stored, at) => changeOf(stored, { tags: retagged(stored.tags, tag, undefined) }, at), say);

/**
 * Renames a tag on every mark that has it, in the trash too; another that is so called already and this one are then one.
 * Without a new name it is taken off them. `ids` are those outside the trash. One step of undo.
 */
export async function renameTag(
  ids: readonly AnnotationId[],
  from: string,
  to: string | undefined,
  say: SayCount,
): Promise<boolean> {
  const key = tagKey(from);
  const trash = await attempt(trashedAnnotations);
  if (!trash) return false;
  const trashed = trash.filter(({ tags }) => tags.some((tag) => tagKey(tag) === key)).map(({ id }) => id);
  const edits = await commit(
    [...ids, ...trashed],
    (stored, _, at) => stored && changeOf(stored, { tags: retagged(stored.tags, from, to) }, at),
  );
  if (!edits) return false;
  notify(() => say(edits.length), 'done', { say: (m) => m.common.undo, run: () => void undo() });
  return true;
}
