import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNotes, OPTIONS } from '../exchange/export-note.cases.ts';
import { notesByArticle } from '../exchange/export-note.ts';
import { type FileBase, readEdits } from './read-edits.ts';
import { vaultBody } from './vault-bodies.ts';

const link = (id: string): string => `[打开](https://host/#/read/a?h=${id})`;
const mark = (n: number, note: string): string =>
  `> [!quote] x\n> 原文 ${n}\n\n^h-000${n}\n\n${note} ${link(`m${n}`)}`;
const partOf = (...notes: string[]): string => notes.map((note, i) => mark(i + 1, note)).join('\n\n');
const BASE: FileBase = {
  part: partOf('甲', '乙'),
  notes: { 'h-0001': { id: 'm1', note: '甲' }, 'h-0002': { id: 'm2', note: '乙' } },
};
/** What the notes say here now. */
const here =
  (...notes: string[]) =>
  (id: string) =>
    notes[Number(id.slice(1)) - 1];
const edit = (n: number, from: string, note: string) => ({ id: `m${n}`, from, note });

describe('readEdits', () => {
  it.each([
    ['nothing, and nothing here', partOf('甲', '乙'), ['甲', '乙'], [], false],
    ['nothing, and a note here', partOf('甲', '乙'), ['甲', '丁'], [], false],
    ['a note', partOf('丙', '乙'), ['甲', '乙'], [edit(1, '甲', '丙')], false],
    ['a note, and another here', partOf('丙', '乙'), ['甲', '丁'], [edit(1, '甲', '丙')], false],
    ['both notes', partOf('丙', '丁'), ['甲', '乙'], [edit(1, '甲', '丙'), edit(2, '乙', '丁')], false],
    ['a note that was changed here, too', partOf('丙', '乙'), ['丁', '乙'], [], true],
    ['a note to what it was changed to here', partOf('丙', '乙'), ['丙', '乙'], [], false],
    ['a mark taken out', partOf('甲'), ['甲', '乙'], [], false],
    ['all taken out', '', ['甲', '乙'], [], false],
    ['a note emptied', partOf('', '乙'), ['甲', '乙'], [edit(1, '甲', '')], false],
    ['a quotation', partOf('甲', '乙').replace('原文 1', '原话 1'), ['甲', '乙'], [], true],
    ['words before the marks', `想\n\n${partOf('甲', '乙')}`, ['甲', '乙'], [], true],
    ['a mark of its own', `${partOf('甲', '乙')}\n\n${mark(9, '丙')}`, ['甲', '乙'], [], true],
    ['a mark pasted twice', `${partOf('甲', '乙')}\n\n${mark(2, '丙')}`, ['甲', '乙'], [], true],
    ['the link taken off', partOf('甲', '乙').replace(` ${link('m1')}`, ''), ['甲', '乙'], [], false],
    ['spaces at the ends of lines', partOf('甲', '乙').replaceAll('\n', '  \n'), ['甲', '乙'], [], false],
  ])('the file: %s', (_, part, now, edits, isConflict) => {
    expect(readEdits(BASE, part, partOf(...now), here(...now))).toEqual({ edits, isConflict });
  });

  it('keeps words on a mark that is in the trash here', () => {
    expect(
      readEdits(BASE, partOf('丙', '乙'), mark(2, '乙'), (id) => (id === 'm2' ? '乙' : undefined)),
    ).toEqual({
      edits: [],
      isConflict: true,
    });
  });

  it('takes nothing from a file that we did not write, and keeps it', () => {
    expect(readEdits(undefined, partOf('丙'), partOf('甲'), here('甲'))).toEqual({
      edits: [],
      isConflict: true,
    });
    expect(readEdits(undefined, partOf('甲'), partOf('甲'), here('甲'))).toEqual({
      edits: [],
      isConflict: false,
    });
  });

  it('loses no line that was written into the file: it is in an edit, or the file is kept', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const words = fc.constantFrom(
      '想',
      '',
      '> 引',
      '^h-1234',
      '> [!quote] z',
      '```',
      '---',
      link('m1'),
      '想 '.repeat(9),
    );
    fc.assert(
      fc.property(
        anyNotes,
        fc.array(fc.tuple(place, words), { minLength: 1, maxLength: 2 }),
        (notes, inserted) => {
          for (const group of notesByArticle(notes)) {
            const { part, ids, notes: own } = vaultBody(group, [group], () => undefined, OPTIONS);
            const entries = own.map(({ annotation: { id, note } }) => [ids.get(id) ?? '', { id, note }]);
            const base: FileBase = { part, notes: Object.fromEntries(entries) };
            const noteNow = (id: string) =>
              own.find(({ annotation }) => annotation.id === id)?.annotation.note;
            const lines = part.split('\n');
            inserted.forEach(([at, text], i) => {
              lines.splice(Math.floor(at * (lines.length + 1)), 0, `${text}UNSEEN${i}`);
            });
            const { edits, isConflict } = readEdits(base, lines.join('\n'), part, noteNow);
            for (const i of inserted.keys())
              expect(isConflict || edits.some(({ note }) => note.includes(`UNSEEN${i}`))).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
