import { describe, expect, it } from 'vitest';
import { SAMPLE } from './annotation.cases.ts';
import { type Annotation, toAnnotationId, toInstant } from './annotation.ts';
import { applyEdit, changeOf, type Edit, invertEdit, type Patch } from './edit.ts';
import { joinEdits, TYPING_PAUSE } from './join-edits.ts';

const START = Date.parse('2026-11-24T08:00:00.000Z');

function change(annotation: Annotation, patch: Patch, ms: number): Edit {
  const edit = changeOf(annotation, patch, toInstant(new Date(START + ms)));
  if (edit === undefined) throw new Error('nothing changes');
  return edit;
}

const typed = (note: string): Annotation => ({ ...SAMPLE, note });
const first = change(typed(''), { note: '我' }, 0);

describe('joinEdits', () => {
  it('joins typing, and undoes it in one', () => {
    const second = change(typed('我'), { note: '我的' }, 400);
    const joined = joinEdits(first, second);
    if (joined === undefined) throw new Error('not joined');
    const after = applyEdit(typed(''), joined);
    expect(after?.note).toBe('我的');
    expect(applyEdit(after, invertEdit(joined, SAMPLE.createdAt))?.note).toBe('');
  });

  it.each([
    ['after a pause', change(typed('我'), { note: '我的' }, TYPING_PAUSE + 1)],
    ['where the clock ran backwards', change(typed('我'), { note: '我的' }, -1)],
    ['where the note changed in between', change(typed('你'), { note: '你的' }, 400)],
    ['of another field', change(typed('我'), { tags: ['a'] }, 400)],
    ['of a second field too', change(typed('我'), { note: '我的', tags: ['a'] }, 400)],
    ['of another mark', change({ ...typed('我'), id: toAnnotationId('other') }, { note: '我的' }, 400)],
    [
      'of another kind',
      { kind: 'delete', id: SAMPLE.id, deletedAt: SAMPLE.createdAt, at: SAMPLE.createdAt } as const,
    ],
  ])('does not join an edit %s', (_, second) => {
    expect(joinEdits(first, second)).toBeUndefined();
  });

  it('joins at the very pause', () => {
    expect(joinEdits(first, change(typed('我'), { note: '我的' }, TYPING_PAUSE))).toBeDefined();
  });
});
