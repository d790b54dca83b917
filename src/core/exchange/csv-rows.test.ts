import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';
import { csvRows } from './csv-rows.ts';

const fieldsOf = (text: string) => csvRows(text).map(({ fields }) => fields);

describe('csvRows', () => {
  it.each([
    ['nothing', '', []],
    ['empty lines', '\r\n\n\na,b\n\n', [['a', 'b']]],
    [
      'bare',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty fields',
      ',\n"",',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['quoted', '"a,b","c""d"\r\n', [['a,b', 'c"d']]],
    ['line ends within', '"a\nb\r\nc",d\re', [['a\nb\r\nc', 'd'], ['e']]],
    ['a quotation mark in a bare field', 'a"b,c', [['a"b', 'c']]],
    ['what follows a closing mark', '"a"b,c', [['ab', 'c']]],
    ['the end within a field', 'a,"b\nc', [['a', 'b\nc']]],
  ])('%s', (_, text, rows) => expect(fieldsOf(text)).toEqual(rows));

  it('says which line a row begins on, and which is cut', () => {
    expect(csvRows('a,b\n"c\nd",e\n\nf,"g')).toEqual([
      { line: 1, fields: ['a', 'b'], isCut: false },
      { line: 2, fields: ['c\nd', 'e'], isCut: false },
      { line: 5, fields: ['f', 'g'], isCut: true },
    ]);
  });

  it('ends, and reads as Papa Parse does, whatever is in two columns', () => {
    const anyField = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '字'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyField, anyField), { maxLength: 6 }), (rows) => {
        const text = csvText(rows);
        expect(fieldsOf(text)).toEqual(rows);
        expect(Papa.parse(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data).toEqual(
          rows,
        );
      }),
    );
  });

  it('takes any text', () => {
    const anyUnit = fc.constantFrom('a', '"', ',', '\n', '\r', ' ');
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 60 }), (text) => {
        const lines = csvRows(text).map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
      }),
    );
  });
});
