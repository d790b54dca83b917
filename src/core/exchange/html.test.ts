import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { htmlFormat } from './html.ts';

const htmlOf = (...notes: Parameters<typeof htmlFormat.encode>[0]) => htmlFormat.encode(notes, OPTIONS).text;

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsIn)] : own;
}

function textOf(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const read = (html: string, tagName: string): Element[] =>
  elementsIn(fromHtml(html)).filter((element) => element.tagName === tagName);

const first = (html: string, tagName: string): string => read(html, tagName).map(textOf)[0] ?? '';

describe('htmlFormat', () => {
  it('holds the article, its quotes, notes, tags and the way back', () => {
    const { files, text } = htmlFormat.encode([NOTE], OPTIONS);
    expect(files).toEqual([{ name: `${ARTICLE.front.headline}.html`, text }]);
    expect(first(text, 'title')).toBe(ARTICLE.front.headline);
    expect(first(text, 'h1')).toBe(ARTICLE.front.headline);
    expect(first(text, 'blockquote')).toBe('原文');
    expect(text).toContain('<p class="note">我的想法</p>');
    expect(text).toContain('<p class="tags"><span>#读书/时政</span></p>');
    expect(read(text, 'a').map(({ properties }) => properties.href)).toEqual([
      `https://host/#/read/yuanqi-fuwu?h=${NOTE.annotation.id}`,
    ]);
    expect(text).toContain('<section class="mark yellow fill">');
  });

  it('shows markup that a note holds, and runs none of it', () => {
    const note = '<script>alert(1)</script><img src=x onerror="a()">';
    const text = htmlOf(noteWith({ note, tags: ['<b>'] }, { quote: '</mark><style>' }));
    expect(read(text, 'script')).toEqual([]);
    expect(read(text, 'img')).toEqual([]);
    expect(read(text, 'p').map(textOf)).toContain(note);
    expect(first(text, 'blockquote')).toBe('</mark><style>');
  });

  it('fetches nothing', () => {
    expect(htmlOf(NOTE)).not.toMatch(/<(?:link|script|img|iframe)|@import|url\(|\ssrc=/);
  });

  it('keeps its structure whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const text = htmlOf(...notes);
        const live = notes.filter(({ annotation }) => annotation.deletedAt === undefined);
        const marks = read(text, 'section');
        expect(marks).toHaveLength(live.length);
        expect(read(text, 'script')).toEqual([]);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(text).not.toContain('\u0000');
        const tags = marks.flatMap((mark) => elementsIn(mark).filter(({ tagName }) => tagName === 'span'));
        expect(tags).toHaveLength(live.flatMap(({ annotation }) => annotation.tags).length);
      }),
    );
  });
});
