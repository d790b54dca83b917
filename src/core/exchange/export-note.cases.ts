import fc from 'fast-check';
import { anyAnnotation, anyText, SAMPLE } from '../annotation/annotation.cases.ts';
import { type Annotation, toInstant } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import type { ExportArticle, ExportNote, ExportOptions } from './export-note.ts';

export const OPTIONS: ExportOptions = {
  baseUrl: 'https://host/',
  exportedAt: toInstant('2026-11-23T08:30:00.000Z'),
  language: 'zh-CN',
};

export const ARTICLE: ExportArticle = {
  id: toArticleId('yuanqi-fuwu'),
  language: 'zh-CN',
  front: { headline: '推动“援企服务 助力倍增”专项行动持续走深落细', byline: '罗文鹏' },
};

export const NOTE: ExportNote = {
  annotation: SAMPLE,
  article: ARTICLE,
  quote: '原文',
  status: 'exact',
  range: { start: 2, end: 4 },
  text: '这是原文。',
  paragraph: 2,
};

export const noteWith = (annotation: Partial<Annotation>, more: Partial<ExportNote> = {}): ExportNote => ({
  ...NOTE,
  annotation: { ...SAMPLE, ...annotation },
  ...more,
});

/** An article's text, and a note of it whose place was known when it was made: exact, moved, changed or lost. */
const anyNote: fc.Arbitrary<ExportNote> = fc
  .record({
    annotation: anyAnnotation,
    before: anyText(),
    quote: anyText(30).filter((text) => text !== ''),
    after: anyText(),
    fate: fc.constantFrom('exact', 'moved', 'changed', 'uncertain', 'orphaned'),
    paragraph: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    headline: anyText(),
    byline: fc.option(anyText(), { nil: undefined }),
  })
  .map(({ annotation, before, quote, after, fate, paragraph, headline, byline }): ExportNote => {
    const article = {
      id: annotation.articleId,
      language: 'zh-CN',
      front: { headline, ...(byline && { byline }) },
    };
    if (annotation.about) return { annotation, article, quote: '', status: 'exact' };
    if (fate === 'uncertain' || fate === 'orphaned') {
      return { annotation, article, quote: annotation.anchor.quote.exact, status: fate };
    }
    const text = before + quote + after;
    const range = { start: before.length, end: before.length + quote.length };
    const exact: Annotation['anchor'] = {
      position: { start: toTextOffset(range.start), end: toTextOffset(range.end) },
      quote: { exact: quote, prefix: before.slice(-8), suffix: after.slice(0, 8) },
      revision: revisionOf(text),
    };
    const anchor = fate === 'exact' ? exact : annotation.anchor;
    const place = paragraph === undefined ? {} : { paragraph };
    return { annotation: { ...annotation, anchor }, article, quote, status: fate, range, text, ...place };
  });

export const anyNotes = fc.uniqueArray(anyNote, {
  selector: ({ annotation }) => annotation.id,
  maxLength: 6,
});
