import { describe, expect, test } from 'vitest';
import { SAMPLE } from './annotation.cases.ts';
import { toInstant } from './annotation.ts';
import { MOST_VERSIONS, makeRoom, type NoteVersion, versionLeft } from './note-version.ts';

const at = (n: number) => toInstant(new Date(Date.UTC(2026, 10, 24, 8, 0, n)));
const version = (n: number, note = `第${n}稿`): NoteVersion => ({
  annotationId: SAMPLE.id,
  replacedAt: at(n),
  note,
});

describe('words are left', () => {
  const before = { ...SAMPLE, note: '原来的话' };
  const after = { ...before, note: '新的话', modifiedAt: at(9) };

  test('where others take their place, or none', () => {
    const left = { annotationId: SAMPLE.id, replacedAt: at(9), note: '原来的话' };
    expect(versionLeft(before, after)).toEqual(left);
    expect(versionLeft(before, { ...after, note: '' })).toEqual(left);
  });

  test.each([
    ['a mark that is new', undefined, after],
    ['a note that stays', before, { ...before, style: after.style, modifiedAt: at(9) }],
    ['a note that was blank', { ...before, note: ' \n' }, after],
  ])('not by %s', (_, was, is) => expect(versionLeft(was, is)).toBeUndefined());
});

describe('room is made', () => {
  test('with few, nothing goes', () => {
    expect(makeRoom([version(1), version(2)], version(3), '新')).toEqual({ put: version(3), drop: [] });
  });

  test('words that came back and go again are kept once, as gone last', () => {
    expect(makeRoom([version(1, '甲'), version(2, '乙')], version(3, '甲'), '新').drop).toEqual([
      version(1, '甲'),
    ]);
  });

  test('words that come back are no earlier ones', () => {
    expect(makeRoom([version(1, '甲'), version(2, '乙')], version(3, '丙'), '甲').drop).toEqual([
      version(1, '甲'),
    ]);
  });

  test('the oldest give way', () => {
    const full = Array.from({ length: MOST_VERSIONS }, (_, n) => version(n));
    expect(makeRoom(full, version(59), '新').drop).toEqual([version(0)]);
    expect(makeRoom(full, version(59, '第7稿'), '新').drop).toEqual([version(7)]);
  });
});
