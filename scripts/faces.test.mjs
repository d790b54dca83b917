import { readdirSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { rangesToCodePoints, unicodeRangeToRanges } from '../src/seed/unicode-range.ts';
import { codePointsOf } from './cmap.mjs';

const folder = new URL('../src/ui/styles/faces/', import.meta.url);
/** @param {string} file */
const read = (file) => readFileSync(new URL(file, folder));
/** @param {string} range */
const pointsOf = (range) => rangesToCodePoints(unicodeRangeToRanges(range.replaceAll(' ', '')));

const coverage = JSON.parse(read('coverage.json').toString());
const rules = read('faces.css')
  .toString()
  .split('@font-face')
  .slice(1)
  .map((rule) => ({
    file: /url\("\.\/(.*?)"\)/.exec(rule)?.[1],
    family: /font-family: "(.*?)"/.exec(rule)?.[1],
    weight: Number(/font-weight: (\d+)/.exec(rule)?.[1]),
    range: pointsOf(/unicode-range: (.*?);/.exec(rule)?.[1] ?? ''),
  }));
/** @type {{ file: string, family: string, weight: number, covers: Set<number> }[]} */
const faces = coverage.faces.map((/** @type {{ covers: string }} */ face) => ({
  ...face,
  covers: pointsOf(face.covers),
}));

describe('the bundled faces', () => {
  test('are the files of the folder, in the style sheet and in coverage.json', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(rules.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(faces.map(({ file, family, weight }) => ({ file, family, weight }))).toEqual(
      rules.map(({ file, family, weight }) => ({ file, family, weight })),
    );
    expect(coverage.cutFrom).toMatch(
      /^@expo-google-fonts\/noto-serif-sc \d+\.\d+\.\d+ \(Google Fonts v\d+\)$/,
    );
  });

  test.each(faces)('$file draws what coverage.json says', async ({ file, covers }) => {
    const font = await subsetFont(read(file), '', { targetFormat: 'sfnt', keepAllGlyphs: true });
    const drawn = codePointsOf(font);
    // More is no harm: a mark that another turns into when set vertically comes with it.
    expect([...covers].filter((point) => !drawn.has(point))).toEqual([]);
  });

  test('a character is taken from a face that draws it: the last whose rule says it', () => {
    const wrong = faces
      // Asked where the others have failed: it says more than it draws, and they do not draw what it does.
      .filter(({ file }) => !file.startsWith('song-traditional'))
      .flatMap(({ file, family, weight, covers }) =>
        [...covers].filter((point) => {
          const last = rules.findLast(
            (rule) => rule.family === family && rule.weight === weight && rule.range.has(point),
          );
          return last?.file !== file;
        }),
      );
    expect(wrong).toEqual([]);
  });

  test('what the traditional views of the pages need is drawn by one face, which gives way to all others', () => {
    for (const weight of [400, 700]) {
      const [first, ...others] = faces.filter((face) => face.weight === weight);
      expect(first?.file).toBe(`song-traditional-${weight}.woff2`);
      expect(
        [...(first?.covers ?? [])].filter((point) => others.some(({ covers }) => covers.has(point))),
      ).toEqual([]);
      for (const character of weight === 400 ? '戰脫貧攻堅會議貫徹黨' : '戰勝貧') {
        const point = character.codePointAt(0) ?? 0;
        expect([character, faces.some((face) => face.weight === weight && face.covers.has(point))]).toEqual([
          character,
          true,
        ]);
      }
    }
  });

  test('draw all of GB 2312’s Han in regular', () => {
    const regular = new Set(
      faces.filter(({ weight }) => weight === 400).flatMap(({ covers }) => [...covers]),
    );
    const decoder = new TextDecoder('gb2312');
    const lacking = [];
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (/^\p{Script=Han}$/u.test(character) && !regular.has(character.codePointAt(0) ?? 0))
          lacking.push(character);
      }
    expect(lacking).toEqual([]);
  });
});
