import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnnotation, anyInstant, SAMPLE } from './annotation.cases.ts';
import { type Annotation, type AnnotationId, toAnnotationId, toInstant } from './annotation.ts';
import {
  applyEdit,
  changeOf,
  deletionOf,
  type Edit,
  fitsEdit,
  idOf,
  invertEdit,
  restorationOf,
} from './edit.ts';

const LATER = toInstant('2026-11-24T08:00:00.000Z');
const LATEST = toInstant('2026-11-25T08:00:00.000Z');
const OTHER = toAnnotationId('8f3a1c2d-0000-4000-8000-000000000002');

const present = (edit: Edit | undefined): Edit => {
  if (edit === undefined) throw new Error('there is no such edit');
  return edit;
};

type Annotations = ReadonlyMap<AnnotationId, Annotation>;

function apply(annotations: Annotations, edit: Edit): Annotations {
  const id = idOf(edit);
  const after = applyEdit(annotations.get(id), edit);
  const others = [...annotations].filter(([other]) => other !== id);
  return new Map(after === undefined ? others : [...others, [id, after]]);
}

const contents = (annotations: Annotations) =>
  [...annotations.values()]
    .map(({ modifiedAt, ...content }) => content)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A step of someone's work: which annotation, what is done to it, when. */
const anyStep = fc.record({
  which: fc.nat(4),
  what: fc.constantFrom('create', 'remove', 'change', 'delete', 'restore'),
  to: anyAnnotation,
  at: anyInstant,
});

function editOf(
  annotations: Annotations,
  pool: readonly Annotation[],
  step: typeof anyStep extends fc.Arbitrary<infer S> ? S : never,
) {
  const template = pool[step.which % pool.length];
  const annotation = template && annotations.get(template.id);
  if (template === undefined) return undefined;
  if (annotation === undefined) {
    return step.what === 'create'
      ? ({ kind: step.what, annotation: template, at: step.at } satisfies Edit)
      : undefined;
  }
  switch (step.what) {
    case 'create':
      return undefined;
    case 'remove':
      return { kind: step.what, annotation, at: step.at } satisfies Edit;
    case 'change': {
      const { style, note, tags, anchor, history = [], refused = [] } = step.to;
      const patches = [{ style }, { note }, { tags, note }, { anchor, history }, { refused }];
      return changeOf(annotation, patches[step.which] ?? {}, step.at);
    }
    case 'delete':
      return deletionOf(annotation, step.at);
    case 'restore':
      return restorationOf(annotation, step.at);
  }
}

describe('edits', () => {
  it('are all undone by their inverses in reverse, and done again by the inverses of those', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        fc.nat(4),
        fc.array(anyStep, { maxLength: 25 }),
        anyInstant,
        (pool, stored, steps, undoneAt) => {
          const before: Annotations = new Map(pool.slice(0, stored).map((one) => [one.id, one]));
          const edits: Edit[] = [];
          let after = before;
          for (const step of steps) {
            const edit = editOf(after, pool, step);
            if (edit === undefined) continue;
            expect(fitsEdit(after.get(idOf(edit)), edit)).toBe(true);
            after = apply(after, edit);
            edits.push(edit);
          }
          const inverses = edits.toReversed().map((edit) => invertEdit(edit, undoneAt));
          const undone = inverses.reduce(apply, after);
          expect(contents(undone)).toEqual(contents(before));
          const redone = inverses
            .toReversed()
            .map((edit) => invertEdit(edit, undoneAt))
            .reduce(apply, undone);
          expect(contents(redone)).toEqual(contents(after));
        },
      ),
    );
  });

  it('make modifiedAt grow, the undo too, even where the clock runs backwards', () => {
    const change = present(changeOf(SAMPLE, { note: 'x' }, toInstant('2001-01-01T00:00:00.000Z')));
    const changed = applyEdit(SAMPLE, change);
    const undone = applyEdit(changed, invertEdit(change, toInstant('2000-01-01T00:00:00.000Z')));
    expect(changed?.modifiedAt).toBe('2026-11-23T08:00:00.001Z');
    expect(undone).toEqual({ ...SAMPLE, modifiedAt: '2026-11-23T08:00:00.002Z' });
  });

  it('leave no key behind when a deletion is undone', () => {
    const deletion = present(deletionOf(SAMPLE, LATER));
    const deleted = applyEdit(SAMPLE, deletion);
    expect(deleted?.deletedAt).toBe(LATER);
    const restored = applyEdit(deleted, invertEdit(deletion, LATEST));
    expect(Object.keys(restored ?? {})).toEqual(Object.keys(SAMPLE));
  });

  it('put back the moment of the deletion when a restoration is undone', () => {
    const deleted = { ...SAMPLE, deletedAt: LATER };
    const restoration = present(restorationOf(deleted, LATEST));
    const again = applyEdit(applyEdit(deleted, restoration), invertEdit(restoration, LATEST));
    expect(again?.deletedAt).toBe(LATER);
  });

  it('are not made where nothing would change', () => {
    expect(changeOf(SAMPLE, { note: SAMPLE.note, tags: [...SAMPLE.tags] }, LATER)).toBeUndefined();
    expect(restorationOf(SAMPLE, LATER)).toBeUndefined();
    expect(deletionOf({ ...SAMPLE, deletedAt: LATER }, LATER)).toBeUndefined();
  });

  it('carry only the fields that change', () => {
    const change = changeOf(SAMPLE, { note: 'x', style: SAMPLE.style }, LATER);
    expect(change).toMatchObject({ before: { note: SAMPLE.note }, after: { note: 'x' } });
    expect(Object.keys(change?.kind === 'change' ? change.after : {})).toEqual(['note']);
  });
});

describe('an edit that does not fit', () => {
  const creation: Edit = { kind: 'create', annotation: SAMPLE, at: SAMPLE.createdAt };
  const elsewhere: Annotation = { ...SAMPLE, note: 'written in another tab', modifiedAt: LATER };

  it('never removes words its maker did not see: they go to the trash', () => {
    const undo = invertEdit(creation, LATEST);
    expect(fitsEdit(elsewhere, undo)).toBe(false);
    expect(applyEdit(elsewhere, undo)).toEqual({ ...elsewhere, deletedAt: LATEST, modifiedAt: LATEST });
  });

  it('never creates over what is there', () => {
    expect(fitsEdit(elsewhere, creation)).toBe(false);
    expect(applyEdit(elsewhere, creation)).toBe(elsewhere);
  });

  it('leaves the fields that another tab changed', () => {
    const recolour = present(changeOf(SAMPLE, { style: { color: 'pink', line: 'fill' } }, LATEST));
    expect(fitsEdit(elsewhere, recolour)).toBe(true);
    expect(applyEdit(elsewhere, recolour)?.note).toBe('written in another tab');
  });

  it('is told by the field it would undo', () => {
    const rewrite = present(changeOf(SAMPLE, { note: 'mine' }, LATEST));
    expect(fitsEdit(elsewhere, rewrite)).toBe(false);
  });

  it('does nothing to an annotation that is gone', () => {
    const deletion = present(deletionOf(SAMPLE, LATER));
    expect(fitsEdit(undefined, deletion)).toBe(false);
    expect(applyEdit(undefined, deletion)).toBeUndefined();
    expect(applyEdit(undefined, invertEdit(creation, LATER))).toBeUndefined();
  });

  it('of another annotation is a misuse', () => {
    expect(() => applyEdit({ ...SAMPLE, id: OTHER }, creation)).toThrow(RangeError);
  });
});
