import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchor/describe.ts';
import { revisionOf } from '../text/revision.ts';
import { anyAnnotation, SAMPLE } from './annotation.cases.ts';
import { type Annotation, toInstant } from './annotation.ts';
import { applyEdit, invertEdit } from './edit.ts';
import { LIMITS } from './limits.ts';
import { reanchoringOf, refusalOf } from './place-edits.ts';

const AT = toInstant('2026-11-24T08:00:00.000Z');
const LATER = toInstant('2026-11-24T09:00:00.000Z');
const TEXT = '这是改过的原文。';
const REVISION = revisionOf(TEXT);
const OTHER = revisionOf('别的');
const ANCHOR = describeAnchor(TEXT, { start: 5, end: 7 });

function apply(annotation: Annotation, edit: ReturnType<typeof reanchoringOf>): Annotation {
  const after = edit && applyEdit(annotation, edit);
  if (!after) throw new Error('No such edit');
  return after;
}

describe('reanchoringOf', () => {
  it('keeps the anchor that was, and lets refusals go', () => {
    const refused = [{ revision: REVISION, start: 0, end: 2 }];
    const marked = { ...SAMPLE, refused };
    const after = apply(marked, reanchoringOf(marked, ANCHOR, AT));
    expect(after).toEqual({
      ...SAMPLE,
      anchor: ANCHOR,
      history: [{ anchor: SAMPLE.anchor, replacedAt: AT }],
      modifiedAt: AT,
    });
  });

  it('is undone without a trace', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const edit = reanchoringOf(annotation, ANCHOR, AT);
        if (!edit) throw new Error('No edit');
        const undone = applyEdit(apply(annotation, edit), invertEdit(edit, LATER));
        expect({ ...undone, modifiedAt: annotation.modifiedAt }).toEqual(annotation);
      }),
    );
  });

  it('is nothing where the anchor is the mark’s own', () => {
    expect(reanchoringOf(SAMPLE, SAMPLE.anchor, AT)).toBeUndefined();
  });

  it('never drops the first anchor, however often it is done', () => {
    let annotation: Annotation = SAMPLE;
    for (let i = 0; i < LIMITS.places + 5; i++) {
      const anchor = describeAnchor(TEXT, { start: i % 6, end: (i % 6) + 2 });
      annotation = apply(annotation, reanchoringOf(annotation, anchor, AT));
    }
    expect(annotation.history).toHaveLength(LIMITS.places);
    expect(annotation.history?.[0]?.anchor).toEqual(SAMPLE.anchor);
    expect(annotation.history?.at(-1)?.anchor).not.toEqual(annotation.anchor);
  });
});

describe('refusalOf', () => {
  const place = { start: 5, end: 7 };

  it('is kept for its state of the text, and no longer', () => {
    const once = apply(SAMPLE, refusalOf(SAMPLE, OTHER, place, AT));
    const twice = apply(once, refusalOf(once, REVISION, place, AT));
    const thrice = apply(twice, refusalOf(twice, REVISION, { start: 0, end: 2 }, AT));
    expect(once.refused).toEqual([{ revision: OTHER, ...place }]);
    expect(twice.refused).toEqual([{ revision: REVISION, ...place }]);
    expect(thrice.refused).toHaveLength(2);
    expect(thrice.anchor).toBe(SAMPLE.anchor);
    expect(refusalOf(thrice, REVISION, place, AT)).toBeUndefined();
  });

  it('is undone without a trace', () => {
    const edit = refusalOf(SAMPLE, REVISION, place, AT);
    if (!edit) throw new Error('No edit');
    const undone = applyEdit(apply(SAMPLE, edit), invertEdit(edit, LATER));
    expect(undone).toEqual({ ...SAMPLE, modifiedAt: LATER });
    expect(Object.keys(undone ?? {})).toEqual(Object.keys(SAMPLE));
  });
});
