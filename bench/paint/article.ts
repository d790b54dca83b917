import type { AnnotationId, MarkStyle } from '../../src/core/annotation/annotation.ts';
import { COLORS } from '../../src/core/annotation/annotation.ts';
import type { PaintedMark } from '../../src/core/annotation/painted-mark.ts';
import { type Article, toArticleId } from '../../src/core/article/article.ts';
import { parseArticle } from '../../src/core/article/parse-article.ts';
import { chanceFrom } from '../anchor/chance.ts';
import { longText } from '../anchor/texts.ts';

/** Lengths in characters: a newspaper article, a long read, a book. */
export const SIZES = { S: 5_000, M: 100_000, L: 1_000_000 } as const;
export type Size = keyof typeof SIZES;

/** Seeded Chinese prose in paragraphs of about 200 characters. */
export function articleOf(size: Size): Article {
  const text = longText(chanceFrom(SIZES[size]), SIZES[size]);
  return parseArticle({
    id: toArticleId(`bench-${size.toLowerCase()}`),
    language: 'zh-CN',
    front: { headline: `长文 ${size}` },
    markdown: text.split('\n').join('\n\n'),
  });
}

/** Marks of 5 to 80 characters in text order, some of them overlapping, some over the end of a paragraph. */
export function marksOf(text: string, count: number): PaintedMark[] {
  const chance = chanceFrom(count);
  return Array.from({ length: count }, (_, i): PaintedMark => {
    const start = chance.between(20, text.length - 100);
    const style: MarkStyle = {
      color: COLORS[i % COLORS.length] ?? 'yellow',
      line: i % 7 === 0 ? 'underline' : 'fill',
    };
    return { id: `mark-${i}` as AnnotationId, start, end: start + chance.between(5, 80), style };
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}
