import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnnotation, SAMPLE } from '../annotation/annotation.cases.ts';
import { type Annotation, toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { blockIds } from './block-ids.ts';

const made = (id: string, day: string): Annotation => ({
  ...SAMPLE,
  id: toAnnotationId(id),
  createdAt: toInstant(`2026-11-${day}T08:00:00.000Z`),
});

describe('blockIds', () => {
  it('lengthens the id of the younger on a collision, over a dash', () => {
    const older = made('8f3a1c2d-9999-4000-8000-000000000001', '02');
    const younger = made('8f3a1c2d-9111-4000-8000-000000000002', '03');
    const third = made('8f3a1c2d-9999-4000-8000-000000000003', '04');
    expect([...blockIds([third, younger, older]).values()]).toEqual(['h-8f3a', 'h-8f3a1', 'h-8f3a1c']);
    expect(blockIds([third, younger, older]).get(older.id)).toBe('h-8f3a');
  });

  it('gives each of many alike an id of its own', () => {
    const alike = fc
      .tuple(anyAnnotation, fc.constantFrom('0000', '0001'), fc.nat(99))
      .map(([annotation, start, end]) => ({
        ...annotation,
        id: toAnnotationId(`0000${start}-0000-4000-8000-0000000000${String(end).padStart(2, '0')}`),
      }));
    fc.assert(
      fc.property(fc.uniqueArray(alike, { selector: ({ id }) => id }), (annotations) => {
        const ids = [...blockIds(annotations).values()];
        expect(new Set(ids).size).toBe(annotations.length);
        expect(ids.every((id) => /^h-[\da-f]{4,32}$/.test(id))).toBe(true);
      }),
    );
  });
});
