import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containNote } from '../exchange/contain-note.ts';
import { anyNotes, NOTE, noteWith, OPTIONS } from '../exchange/export-note.cases.ts';
import { type ExportNote, notesByArticle } from '../exchange/export-note.ts';
import { markdownFormat } from '../exchange/markdown.ts';
import { asPart, newFile, noteIn, openFile, sectionsOf, withoutMarkers, withPart } from './part.ts';
import { vaultBody } from './vault-bodies.ts';

const bodiesOf = (notes: readonly ExportNote[]) =>
  notesByArticle(notes).map((group, _, all) => vaultBody(group, all, () => undefined, OPTIONS));

const FRONT = '---\ntitle: "甲"\n---\n';
const FILE = newFile('yuanqi-fuwu', FRONT, '> [!quote] a\n> b');

describe('a file', () => {
  it('is ours between the markers', () => {
    expect(FILE).toBe(
      `${FRONT}%% quandian:begin yuanqi-fuwu %%\n\n> [!quote] a\n> b\n\n%% quandian:end %%\n`,
    );
    expect(openFile(FILE)).toEqual({
      articleId: 'yuanqi-fuwu',
      before: `${FRONT}%% quandian:begin yuanqi-fuwu %%\n`,
      part: '> [!quote] a\n> b',
      after: '%% quandian:end %%\n',
    });
    expect(withoutMarkers(FILE)).toBe(`${FRONT}\n> [!quote] a\n> b\n\n`);
  });

  it.each([
    ['no marker', '# 我的'],
    ['no end', FILE.replace('%% quandian:end %%', '')],
    ['two beginnings', FILE + FILE],
    ['an end before the beginning', `%% quandian:end %%\n${FILE.replace('%% quandian:end %%', '')}`],
    ['the markers within a line', FILE.replaceAll('%% quandian', 'a %% quandian')],
  ])('is not ours with %s', (_, text) => expect(openFile(text)).toBeUndefined());

  it('keeps what stands about our part to the byte, whatever it is', () => {
    const outside = fc.string({ unit: 'binary' }).filter((text) => !text.includes('%% quandian'));
    const part = fc.string({ unit: 'binary' }).map(asPart);
    fc.assert(
      fc.property(outside, outside, part, fc.constantFrom('\n', '\r\n'), (above, below, next, eol) => {
        const before = `${above}${eol}%% quandian:begin a-b %%${eol}`;
        const after = `%% quandian:end %%${eol}${below}`;
        const file = openFile(`${before}x${eol}${after}`);
        const written = file && withPart(file, next);
        expect(written?.startsWith(before)).toBe(true);
        expect(written?.endsWith(after)).toBe(true);
        const again = openFile(written ?? '');
        expect(again && asPart(again.part)).toBe(asPart(next.replace(/^\s*$/gm, '')));
      }),
    );
  });
});

describe('sectionsOf', () => {
  const part = asPart(markdownFormat.encode([NOTE], OPTIONS).text.replace(/^---\n[\s\S]*?\n---\n/, ''));

  it('reads a mark with its note', () => {
    const section = sectionsOf(part)?.get('h-8f3a');
    expect(section?.head).toBe('> [!quote] 段落 2 · yellow\n> 原文');
    expect(section && noteIn(section, NOTE.annotation.id)).toBe('我的想法');
  });

  it.each([
    ['words below the link', `${part}\n\n再想`, '我的想法\n\n再想'],
    ['words beside it', `${part} 再想`, '我的想法\n\n再想'],
    ['another note', part.replace('我的想法', '一\n\n> 二\n\n- 三'), '一\n\n> 二\n\n- 三'],
    ['no link', part.replace(/ \[打开\].*/, ''), '我的想法'],
    ['nothing but a link', part.replace('我的想法 ', ''), ''],
  ])('reads a note that was edited: %s', (_, text, note) => {
    const section = sectionsOf(text)?.get('h-8f3a');
    expect(section && noteIn(section, NOTE.annotation.id)).toBe(note);
  });

  it.each([
    ['words before the first mark', `想\n\n${part}`],
    ['a mark twice', `${part}\n\n${part}`],
    ['no mark at all', '想'],
  ])('does not take %s', (_, text) => expect(sectionsOf(text)).toBeUndefined());

  it('finds every mark that we write, with its note', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        for (const { ids, part, notes: own } of bodiesOf(notes)) {
          const sections = sectionsOf(part);
          expect([...(sections?.keys() ?? [])].toSorted()).toEqual([...ids.values()].toSorted());
          for (const { annotation } of own) {
            const section = sections?.get(ids.get(annotation.id) ?? '');
            const note = containNote(annotation.note)
              .split('\n')
              .map((line) => line.trimEnd())
              .join('\n')
              .trim();
            expect(section && noteIn(section, annotation.id)).toBe(note.replace(/^%% quandian:/gm, '\\$&'));
          }
        }
      }),
    );
  });

  it('takes no word of a note for a marker', () => {
    const [body] = bodiesOf([noteWith({ note: '%% quandian:end %%' })]);
    expect(openFile(newFile('a', '', body?.part ?? ''))?.part).toBe(body?.part);
  });
});
