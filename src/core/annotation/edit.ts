import type { Annotation, AnnotationId, Instant } from './annotation.ts';
import { instantAfter } from './instant.ts';
import { FIELDS, type Field, sameContent, sameField } from './same-annotation.ts';

/** Values for some of the fields that a reader changes. */
export type Patch = { readonly [F in Field]?: Exclude<Annotation[F], undefined> };

/**
 * What was done to one annotation, as data: it can be kept, undone ({@link invertEdit}) and done again.
 * `at` is when it was done. `remove` takes the annotation out of the database: it undoes `create`, and empties
 * the trash; `delete` only puts it into the trash.
 */
export type Edit =
  | { readonly kind: 'create'; readonly annotation: Annotation; readonly at: Instant }
  | { readonly kind: 'remove'; readonly annotation: Annotation; readonly at: Instant }
  | {
      readonly kind: 'change';
      readonly id: AnnotationId;
      /** The changed fields as they were, and as they became: the same keys. */
      readonly before: Patch;
      readonly after: Patch;
      readonly at: Instant;
    }
  | {
      readonly kind: 'delete' | 'restore';
      readonly id: AnnotationId;
      /** The `deletedAt` that the annotation gets, or loses. */
      readonly deletedAt: Instant;
      readonly at: Instant;
    };

/** The annotation that an edit is of. */
export const idOf = (edit: Edit): AnnotationId => ('annotation' in edit ? edit.annotation.id : edit.id);

const pick = (from: Annotation, fields: readonly Field[]): Patch => ({
  ...(fields.includes('style') && { style: from.style }),
  ...(fields.includes('note') && { note: from.note }),
  ...(fields.includes('tags') && { tags: from.tags }),
  ...(fields.includes('anchor') && { anchor: from.anchor }),
  ...(fields.includes('history') && { history: from.history ?? [] }),
  ...(fields.includes('refused') && { refused: from.refused ?? [] }),
});

/** An annotation with a patch's values; an empty list of places leaves no key behind. */
function patched(annotation: Annotation, patch: Patch): Annotation {
  const { history = [], refused = [], ...rest } = { ...annotation, ...patch };
  return { ...rest, ...(history.length > 0 && { history }), ...(refused.length > 0 && { refused }) };
}

/** The change that gives an annotation a patch's values; undefined where it has them already. */
export function changeOf(annotation: Annotation, patch: Patch, at: Instant): Edit | undefined {
  const changed = patched(annotation, patch);
  const fields = FIELDS.filter((field) => !sameField(field, annotation, changed));
  if (fields.length === 0) return undefined;
  return {
    kind: 'change',
    id: annotation.id,
    before: pick(annotation, fields),
    after: pick(changed, fields),
    at,
  };
}

/** Puts an annotation into the trash; undefined where it lies there already. */
export const deletionOf = ({ id, deletedAt }: Annotation, at: Instant): Edit | undefined =>
  deletedAt === undefined ? { kind: 'delete', id, deletedAt: at, at } : undefined;

/** Takes an annotation out of the trash; undefined where it does not lie there. */
export const restorationOf = ({ id, deletedAt }: Annotation, at: Instant): Edit | undefined =>
  deletedAt === undefined ? undefined : { kind: 'restore', id, deletedAt, at };

/**
 * The edit that undoes another. It is a modification of its own, made `at` the moment of the undo: after it the
 * annotation is as it was in all but `modifiedAt`, so that a copy of the undone state, elsewhere, counts as older.
 */
export function invertEdit(edit: Edit, at: Instant): Edit {
  switch (edit.kind) {
    case 'create':
      return { ...edit, kind: 'remove', at };
    case 'remove':
      return { ...edit, kind: 'create', at };
    case 'change':
      return { ...edit, before: edit.after, after: edit.before, at };
    case 'delete':
      return { ...edit, kind: 'restore', at };
    case 'restore':
      return { ...edit, kind: 'delete', at };
  }
}

/**
 * Whether an annotation is in the state that an edit was made for. Another tab, or an import, may have changed
 * it since: an undo that does not fit would undo what its maker never saw.
 * @throws RangeError where the edit is another annotation's.
 */
export function fitsEdit(annotation: Annotation | undefined, edit: Edit): boolean {
  assertOwn(annotation, edit);
  if (annotation === undefined) return edit.kind === 'create';
  switch (edit.kind) {
    case 'create':
      return false;
    case 'remove':
      return sameContent(annotation, edit.annotation);
    case 'change': {
      const before = patched(annotation, edit.before);
      return FIELDS.every((field) => sameField(field, annotation, before));
    }
    case 'delete':
      return annotation.deletedAt === undefined;
    case 'restore':
      return annotation.deletedAt === edit.deletedAt;
  }
}

/**
 * Applies an edit to the stored state of its annotation; undefined stands for none. An edit that does not fit
 * ({@link fitsEdit}) still never destroys what it does not know: `create` leaves what is there, `remove` of an
 * annotation with other content puts it into the trash, the rest touch only their own fields. `modifiedAt` always
 * grows, whatever the machine's clock says.
 * @throws RangeError where the edit is another annotation's.
 */
export function applyEdit(annotation: Annotation | undefined, edit: Edit): Annotation | undefined {
  assertOwn(annotation, edit);
  if (annotation === undefined) return edit.kind === 'create' ? created(edit.annotation, edit.at) : undefined;
  if (edit.kind === 'remove' && sameContent(annotation, edit.annotation)) return undefined;
  return edit.kind === 'create' ? annotation : edited(annotation, edit);
}

const created = (annotation: Annotation, at: Instant): Annotation =>
  at > annotation.modifiedAt ? { ...annotation, modifiedAt: at } : annotation;

function edited(annotation: Annotation, edit: Exclude<Edit, { kind: 'create' }>): Annotation {
  const modifiedAt = instantAfter(annotation.modifiedAt, edit.at);
  switch (edit.kind) {
    case 'change':
      return { ...patched(annotation, edit.after), modifiedAt };
    case 'remove':
      return { ...annotation, deletedAt: annotation.deletedAt ?? edit.at, modifiedAt };
    case 'delete':
      return { ...annotation, deletedAt: edit.deletedAt, modifiedAt };
    case 'restore': {
      const { deletedAt, ...restored } = annotation;
      return { ...restored, modifiedAt };
    }
  }
}

function assertOwn(annotation: Annotation | undefined, edit: Edit): void {
  if (annotation !== undefined && annotation.id !== idOf(edit)) {
    throw new RangeError(`Edit of annotation ${idOf(edit)} applied to ${annotation.id}`);
  }
}
