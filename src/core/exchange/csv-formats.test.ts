import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../annotation/annotation.ts';
import { excelFormat } from './csv-excel.ts';
import { noteWithTags, readwiseFormat } from './csv-readwise.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

describe('readwiseFormat', () => {
  it('writes what Readwise imports', () => {
    const { files, text } = readwiseFormat.encode([NOTE], OPTIONS);
    expect(text).toBe(
      'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
        `原文,${ARTICLE.front.headline},罗文鹏,https://host/#/read/yuanqi-fuwu,` +
        '".读书/时政\n我的想法",2,2026-11-23 08:00:00\r\n',
    );
    expect(files).toEqual([{ name: 'quandian-readwise-2026-11-23.csv', text }]);
  });

  it.each([
    ['a note', { note: '想法', tags: [] }, '想法'],
    ['tags alone', { note: '', tags: ['a', 'b'] }, '.a .b'],
    ['a tag of two words', { note: 'x', tags: ['good idea'] }, '.good-idea\nx'],
    ['a note that looks like a tag', { note: '.net 也好', tags: [] }, '\n.net 也好'],
    ['nothing', { note: '', tags: [] }, ''],
  ])('tags stand before the note: %s', (_, annotation, cell) => {
    expect(noteWithTags(annotation)).toBe(cell);
  });

  it('gives every live note a row, whatever it holds, and alters no quote', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const [, ...rows] = rowsOf(readwiseFormat.encode(notes, OPTIONS).text);
        const live = notes.filter(({ annotation }) => annotation.deletedAt === undefined);
        expect(rows.every((row) => row.length === 7)).toBe(true);
        expect(rows.map(([quote]) => quote).toSorted()).toEqual(
          live
            .map(({ annotation, article, quote }) => (annotation.about ? article.front.headline : quote))
            .map((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD'))
            .toSorted(),
        );
      }),
    );
  });
});

describe('excelFormat', () => {
  it('opens with a byte order mark, and has its columns in the reader’s language', () => {
    const { files, text } = excelFormat.encode([NOTE], { ...OPTIONS, timeZone: 'Asia/Shanghai' });
    expect(files).toEqual([{ name: 'quandian-excel-2026-11-23.csv', text: `\uFEFF${text}` }]);
    expect(rowsOf(text)).toEqual([
      ['文章', '作者', '位置', '原文', '批注', '标签', '颜色', '样式', '写于', '改于', '链接'],
      [
        ...[ARTICLE.front.headline, '罗文鹏', '段落 2', '原文', '我的想法', '读书/时政', '黄', '底色'],
        ...['2026-11-23 16:00:00', '2026-11-23 16:00:00'],
        `https://host/#/read/yuanqi-fuwu?h=${NOTE.annotation.id}`,
      ],
    ]);
    const english = rowsOf(excelFormat.encode([NOTE], { ...OPTIONS, language: 'en' }).text);
    expect(english.map((row) => row[2])).toEqual(['Place', 'Paragraph 2']);
  });

  it.each<[note: string, guarded: string]>([
    ...['=1+1', '+1', '-3', '@SUM(A1)', '＝1', '＋1', '－3', '＠x'].map((note): [string, string] => [
      note,
      `'${note}`,
    ]),
    ...['\t', '\r', '\n'].map((sign): [string, string] => [`${sign}=1`, `'${sign}'=1`]),
    ["a;=cmd|'/c calc'!A0", "a;'=cmd|'/c calc'!A0"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a; +cmd', "a; '+cmd"],
    ['- 一\n- 二 ;-) a=b；=c', "'- 一\n- 二 ;-) a=b；=c"],
  ])('guards %j, which a spreadsheet would compute', (note, guarded) => {
    const [, row] = rowsOf(excelFormat.encode([noteWith({ note })], OPTIONS).text);
    expect(row?.[4]).toBe(guarded);
    expect(readwiseFormat.encode([noteWith({ note, tags: [] })], OPTIONS).text).not.toContain(guarded);
  });

  it('cuts what no cell holds, at a character, and only for Excel', () => {
    const note = `${'长'.repeat(32_764)}𠮷${'长'.repeat(10)}`;
    const [, row] = rowsOf(excelFormat.encode([noteWith({ note })], OPTIONS).text);
    expect(row?.[4]).toBe(`${'长'.repeat(32_764)}…`);
    expect(readwiseFormat.encode([noteWith({ note })], OPTIONS).text).toContain(note);
  });

  it('lets no cell begin with what a spreadsheet computes', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const cells = rowsOf(excelFormat.encode(notes, OPTIONS).text).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('shows midnight as such, and the last day there is', () => {
    const times = (createdAt: string) => {
      const note = noteWith({ createdAt: toInstant(createdAt) });
      return rowsOf(excelFormat.encode([note], OPTIONS).text)[1]?.[8];
    };
    expect(times('2026-11-23T00:00:00.000Z')).toBe('2026-11-23 00:00:00');
    expect(times('9999-12-31T23:59:59.999Z')).toBe('9999-12-31 23:59:59');
  });
});
