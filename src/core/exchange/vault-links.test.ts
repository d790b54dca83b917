import { describe, expect, it } from 'vitest';
import { toAnnotationId } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { ARTICLE, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { markdownFormat } from './markdown.ts';

const OTHER = { ...ARTICLE, id: toArticleId('other'), front: { headline: '另一篇:上' } };
const there = (note: string) => ({
  ...noteWith({ id: toAnnotationId('aaaa1c2d-0000-4000-8000-000000000001'), articleId: OTHER.id, note }),
  article: OTHER,
  quote: '那边的|原文',
});

/** What a link becomes in a note on NOTE's article, or on the other; exported with both, or alone. */
const exported = (link: string, on: 'home' | 'other', together = true): string => {
  const notes = [noteWith({ note: `见${link}。` }), there(`见${link}。`)];
  const own = on === 'home' ? 0 : 1;
  const { files } = markdownFormat.encode(together ? notes : notes.slice(own, own + 1), OPTIONS);
  const text = files[together ? own : 0]?.text ?? '';
  return /^见(.*)。/m.exec(text)?.[1] ?? '';
};

describe('a link in a Markdown export', () => {
  it.each([
    ['to an article', '[[other]]', 'home', '[[另一篇上]]'],
    ['to an article, with words', '[[other|那一篇]]', 'home', '[[另一篇上|那一篇]]'],
    ['to a mark', '[[other#^h-aaaa1c2d]]', 'home', '[[另一篇上#^h-aaaa|那边的 原文]]'],
    ['to a mark, with words', '[[other#^h-aaaa1c2d|那里]]', 'home', '[[另一篇上#^h-aaaa|那里]]'],
    ['to a mark of its own file', '[[other#^h-aaaa1c2d|这里]]', 'other', '[[#^h-aaaa|这里]]'],
    ['to nothing', '[[none|没有]]', 'home', '[没有](https://host/#/read/none)'],
    ['to no mark', '[[other#^h-00000000]]', 'home', '[另一篇:上](https://host/#/read/other)'],
    ['in code', '`[[other]]`', 'home', '`[[other]]`'],
  ] as const)('%s', (_, link, on, expected) => expect(exported(link, on)).toBe(expected));

  it('leads into the app where what it names is not exported', () => {
    expect(exported('[[other|那一篇]]', 'home', false)).toBe('[那一篇](https://host/#/read/other)');
    expect(exported('[[other#^h-aaaa1c2d]]', 'home', false)).toBe('[other](https://host/#/read/other)');
  });

  it('leads to a block of the same document where all articles are one', () => {
    const { text } = markdownFormat.encode(
      [NOTE, there('[[yuanqi-fuwu#^h-8f3a1c2d]] [[yuanqi-fuwu|首篇]]')],
      OPTIONS,
    );
    expect(text).toContain('[[#^h-8f3a|原文]] [首篇](https://host/#/read/yuanqi-fuwu)');
  });
});
