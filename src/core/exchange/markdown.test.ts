import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toAnnotationId } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { markdownFormat } from './markdown.ts';

const only = (...notes: Parameters<typeof markdownFormat.encode>[0]): string => {
  const [file] = markdownFormat.encode(notes, OPTIONS).files;
  return file?.text ?? '';
};

/** The front matter, read by a YAML parser, and the blocks after it, read by a Markdown parser. */
function readBack(text: string): { front: unknown; blocks: readonly RootContent[] } {
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { front: parseYaml(yaml), blocks: tree.children };
}

function plainText(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** The address of our link, where a block is a paragraph that ends in it. */
function linkAtEnd(block: RootContent): string | undefined {
  const last = block.type === 'paragraph' ? block.children.at(-1) : undefined;
  return last?.type === 'link' && plainText(last) === '打开' ? last.url : undefined;
}

const idOfBlock = (block: RootContent): string | undefined =>
  /^\^(h-[\da-f]{4,32})$/.exec(block.type === 'paragraph' ? plainText(block) : '')?.[1];

describe('markdownFormat', () => {
  it('writes what formats.md shows', () => {
    expect(markdownFormat.encode([NOTE], OPTIONS)).toEqual({
      files: [
        {
          name: '推动“援企服务 助力倍增”专项行动持续走深落细.md',
          text: `---
title: "推动“援企服务 助力倍增”专项行动持续走深落细"
author: "罗文鹏"
date: 2026-11-23
tags:
  - 读书/时政
---
> [!quote] 段落 2 · yellow
> 原文

^h-8f3a

我的想法 [打开](https://host/#/read/yuanqi-fuwu?h=8f3a1c2d-0000-4000-8000-000000000001)
`,
        },
      ],
      text: only(NOTE),
    });
  });

  it.each([
    ['English', NOTE, 'en', '> [!quote] Paragraph 2 · yellow'],
    [
      'underlined',
      noteWith({ style: { color: 'pink', line: 'wavy' } }),
      'en',
      '> [!quote] Paragraph 2 · pink wavy',
    ],
    ['headline', { ...noteWith({}), paragraph: undefined }, 'zh-CN', '> [!quote] 标题 · yellow'],
    ['orphan', { ...noteWith({}), range: undefined }, 'zh-CN', '> [!quote] 原处未找到 · yellow'],
  ] as const)('labels a quotation: %s', (_, { paragraph, range, ...rest }, language, label) => {
    const note = { ...rest, ...(paragraph && { paragraph }), ...(range && { range }) };
    expect(markdownFormat.encode([note], { ...OPTIONS, language }).text).toContain(`\n${label}\n`);
  });

  it('writes a bare mark as its quotation and link', () => {
    expect(only(noteWith({ note: '', tags: [] }))).toMatch(/\n\^h-8f3a\n\n\[打开\]\(https:\S+\)\n$/);
    expect(only(noteWith({ note: '', tags: [] }))).not.toContain('tags:');
  });

  it('puts the link below a note of several blocks', () => {
    for (const note of ['一\n二', '- 一', '# 一', '| a |', '---', '1. 一', '> 一']) {
      expect(only(noteWith({ note }))).toContain(`\n\n${note}\n\n[打开](`);
    }
  });

  it('keeps the lines of a quotation', () => {
    expect(only(noteWith({}, { quote: '一\n\n三' }))).toContain('· yellow\n> 一\n>\n> 三\n\n^h-');
  });

  it('dates the file by the reader’s zone', () => {
    const late = { ...OPTIONS, exportedAt: NOTE.annotation.createdAt, timeZone: 'Pacific/Kiritimati' };
    expect(markdownFormat.encode([NOTE], late).text).toContain('date: 2026-11-23\n');
    expect(markdownFormat.encode([NOTE], { ...late, timeZone: 'Pacific/Honolulu' }).text).toContain(
      'date: 2026-11-22\n',
    );
  });

  it('writes the notes in the order of the text, those without a place last', () => {
    const at = (id: string, start: number, quote: string) =>
      noteWith({ id: toAnnotationId(id) }, { quote, range: { start, end: start + 1 } });
    const { range, ...lost } = noteWith({ id: toAnnotationId('dddd') }, { quote: '丁' });
    const text = only(lost, at('bbbb', 3, '乙'), at('aaaa', 1, '甲'));
    expect(['甲', '乙', '丁'].map((quote) => text.indexOf(`> ${quote}`)).toSorted((a, b) => a - b)).toEqual(
      ['甲', '乙', '丁'].map((quote) => text.indexOf(`> ${quote}`)),
    );
  });

  it('writes a note on the whole article first, under a title that quotes nothing', () => {
    const {
      range,
      text: _,
      paragraph,
      ...whole
    } = noteWith(
      { id: toAnnotationId('aaaa'), about: 'article', note: '总评', createdAt: OPTIONS.exportedAt },
      { quote: '' },
    );
    expect(only(NOTE, whole)).toMatch(
      /---\n> \[!note\] 全文批注\n\n\^h-aaaa\n\n总评 \[打开\]\(\S+\?h=aaaa\)\n\n> \[!quote\] 段落 2/,
    );
  });

  it('leaves out what lies in the trash', () => {
    const deleted = noteWith({ deletedAt: NOTE.annotation.createdAt });
    expect(markdownFormat.encode([deleted], OPTIONS)).toEqual({ files: [], text: '' });
  });

  it('joins articles under their headlines, with block ids unique in all', () => {
    const other = { ...ARTICLE, id: toArticleId('other'), front: { headline: '# 另一篇' } };
    const id = toAnnotationId('8f3a1c2d-0000-4000-8000-00000000000f');
    const second = {
      ...noteWith({ id, articleId: other.id, createdAt: OPTIONS.exportedAt }),
      article: other,
    };
    const { files, text } = markdownFormat.encode([NOTE, second], OPTIONS);
    expect(files.map(({ name }) => name)).toEqual([`${ARTICLE.front.headline}.md`, '另一篇.md']);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).toContain('\n# \\# 另一篇\n\n> [!quote]');
    expect([...text.matchAll(/^\^(.*)$/gm)].map(([, one]) => one)).toEqual(['h-8f3a', 'h-8f3a1']);
  });

  it('keeps its structure whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const live = notes.filter(({ annotation }) => annotation.deletedAt === undefined);
        const { files } = markdownFormat.encode(notes, OPTIONS);
        const links = files.flatMap(({ text }) => readBack(text).blocks.map(linkAtEnd).filter(Boolean));
        const { baseUrl } = OPTIONS;
        expect(links.toSorted()).toEqual(
          live.map(({ annotation: { id, articleId } }) => `${baseUrl}#/read/${articleId}?h=${id}`).sort(),
        );
        for (const { text } of files) {
          expect(text).not.toMatch(/\p{Surrogate}/u);
          const { front, blocks } = readBack(text);
          expect(front).toMatchObject({ title: expect.any(String), date: '2026-11-23' });
          const ids = blocks.map(idOfBlock).filter(Boolean);
          expect(new Set(ids).size).toBe(ids.length);
          for (const [i, block] of blocks.entries()) {
            if (idOfBlock(block)) expect(blocks[i - 1]?.type).toBe('blockquote');
          }
        }
      }),
    );
  });
});
