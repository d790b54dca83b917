import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { ankiBasicFormat } from './anki-basic.ts';
import { ankiClozeFormat } from './anki-cloze.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { wellFormed } from './well-formed.ts';

type Notes = Parameters<typeof ankiBasicFormat.encode>[0];

function shown(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
}

/** A file as the manual says it is read: `#key:value` lines, then a note a line, its fields parted by tabs. */
function readBack(text: string): { head: string[]; notes: string[][] } {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  const from = lines.findIndex((line) => !line.startsWith('#'));
  const at = from === -1 ? lines.length : from;
  return { head: lines.slice(0, at), notes: lines.slice(at).map((line) => line.split('\t')) };
}

/** As a browser, and Anki, has it: NUL is none of its characters, and line ends are of one kind. */
const inHtml = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n|\r/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll('\u0000', '\uFFFD');

const LINK = `<small><a href="https://host/#/read/yuanqi-fuwu?h=${NOTE.annotation.id}">${ARTICLE.front.headline} · 罗文鹏 · 段落 2</a></small>`;

describe('ankiBasicFormat', () => {
  it('writes the headers of the manual, and our id first', () => {
    const { files, text } = ankiBasicFormat.encode([NOTE], OPTIONS);
    expect(files).toEqual([{ name: 'quandian-anki-2026-11-23.txt', text }]);
    expect(text).toBe(
      '#separator:tab\n#html:true\n#columns:id\tfront\tback\ttags\n#tags column:4\n' +
        `${NOTE.annotation.id}\t原文\t我的想法<br>${LINK}\t读书::时政\n`,
    );
  });

  it.each([
    ['markup', '<b>&"', '&lt;b&gt;&amp;&quot;'],
    ['lines and tabs', 'a\tb\nc\r\nd', 'a b<br>c<br>d'],
  ])('escapes %s', (_, quote, front) => {
    const { notes } = readBack(ankiBasicFormat.encode([noteWith({}, { quote })], OPTIONS).text);
    expect(notes[0]?.[1]).toBe(front);
  });

  it('has tags without spaces', () => {
    const note = noteWith({ tags: ['good idea', '读书/时政'] });
    const { notes } = readBack(ankiBasicFormat.encode([note], OPTIONS).text);
    expect(notes[0]?.[3]).toBe('good-idea 读书::时政');
  });

  it('is read back, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (all: Notes) => {
        const live = all.filter(({ annotation }) => annotation.deletedAt === undefined);
        const { notes } = readBack(ankiBasicFormat.encode(all, OPTIONS).text);
        expect(notes.every((fields) => fields.length === 4)).toBe(true);
        const fronts = new Map(
          notes.map(([id, front = '']) => [id, shown(fromHtml(front, { fragment: true }))]),
        );
        for (const { annotation, article, quote } of live)
          expect(fronts.get(annotation.id)).toBe(inHtml(annotation.about ? article.front.headline : quote));
      }),
    );
  });
});

describe('ankiClozeFormat', () => {
  const TEXT = '题目\n先说一句。中间有原文在内。后说一句。\n下一段。';
  const clozeAt = (quote: string, text = TEXT) => {
    const start = text.indexOf(quote);
    const note = noteWith({}, { quote, text, range: { start, end: start + quote.length } });
    return readBack(ankiClozeFormat.encode([note], OPTIONS).text).notes[0]?.[1];
  };

  it('writes the headers of the manual', () => {
    const { head, notes } = readBack(ankiClozeFormat.encode([NOTE], OPTIONS).text);
    expect(head).toEqual([
      ...['#separator:tab', '#html:true', '#notetype:Cloze'],
      ...['#columns:id\ttext\tback extra\ttags', '#guid column:1', '#tags column:4'],
    ]);
    expect(notes).toEqual([[NOTE.annotation.id, '这是{{c1::原文}}。', `我的想法<br>${LINK}`, '读书::时政']]);
  });

  it.each([
    ['in its sentence', '原文', '中间有{{c1::原文}}在内。'],
    [
      'a whole sentence, between its neighbours',
      '中间有原文在内。',
      '先说一句。{{c1::中间有原文在内。}}后说一句。',
    ],
    ['a whole paragraph', '下一段。', '{{c1::下一段。}}'],
    ['over sentences', '一句。中间', '先说{{c1::一句。中间}}有原文在内。'],
    ['over paragraphs', '后说一句。\n下一', '{{c1::后说一句。<br>下一}}段。'],
  ])('shows the gap %s', (_, quote, cloze) => expect(clozeAt(quote)).toBe(cloze));

  it.each([
    ['a::b', '{{c1::a:<!-- -->:b}}'],
    ['a}}b', '{{c1::a}<!-- -->}b}}'],
    ['a}', '{{c1::a}<!-- -->}}'],
    [':a', '{{c1::<!-- -->:a}}'],
    ['{{c2::a}}', '{{c1::{<!-- -->{c2:<!-- -->:a}<!-- -->}<!-- -->}}'],
  ])('lets no text be taken for the gap’s own signs: %s', (quote, cloze) => {
    expect(clozeAt(quote, quote)).toBe(cloze);
  });

  it('has one gap that shows the quote, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (all: Notes) => {
        const live = all.filter(({ annotation }) => annotation.deletedAt === undefined);
        const { notes } = readBack(ankiClozeFormat.encode(all, OPTIONS).text);
        const gaps = new Map(notes.map(([id, text = '']) => [id, text.split(/\{\{c1::|\}\}/)]));
        for (const { annotation, quote } of live) {
          const parts = gaps.get(annotation.id) ?? [];
          expect(parts).toHaveLength(3);
          expect(shown(fromHtml(parts[1] ?? '', { fragment: true }))).toBe(
            inHtml(annotation.about ? annotation.note : quote),
          );
        }
      }),
    );
  });
});
