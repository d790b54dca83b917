import { type Annotation, DEFAULT_STYLE, toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import type { ExportNote, ExportOptions } from './export-note.ts';
import { markdownFormat } from './markdown.ts';
import { decodeMarkdown } from './markdown-decode.ts';

interface SampleWords {
  readonly title: string;
  readonly quote: string;
  readonly note: string;
}

/** A mark with a note, for a template to be shown on where the reader has none. */
export function sampleNote({ title, quote, note }: SampleWords, n = 1): ExportNote {
  const range = { start: 0, end: quote.length };
  const annotation: Annotation = {
    id: toAnnotationId(`8f3a1c2d-0000-4000-8000-${String(n).padStart(12, '0')}`),
    articleId: toArticleId('sample'),
    anchor: {
      position: { start: toTextOffset(0), end: toTextOffset(quote.length) },
      quote: { exact: quote, prefix: '', suffix: '' },
      revision: revisionOf(quote),
    },
    style: DEFAULT_STYLE,
    note,
    tags: [],
    createdAt: toInstant('2026-01-01T00:00:00.000Z'),
    modifiedAt: toInstant('2026-01-01T00:00:00.000Z'),
  };
  const article = { id: toArticleId('sample'), language: 'zh-CN', front: { headline: title } };
  return { annotation, article, quote, status: 'exact', range, text: quote, paragraph: 1 };
}

/** Marks that show whether anything is lost: two, of several lines, with signs of Markdown, one without a note. */
const TRIED = [
  sampleNote({ title: 'T: “x”', quote: '一*二\n\n三', note: '先想\n\n- 再想' }, 1),
  sampleNote({ title: 'T: “x”', quote: '四', note: '后想' }, 2),
  sampleNote({ title: 'T: “x”', quote: '五', note: '' }, 3),
];

/** Whether our own import reads all of a file that is written by a template: each mark, its words and its note. */
export function isReadBack(template: string | undefined, options: ExportOptions): boolean {
  const { text } = markdownFormat.encode(TRIED, { ...options, ...(template !== undefined && { template }) });
  const decoded = decodeMarkdown(text);
  if (!decoded.ok || decoded.notes.length !== TRIED.length) return false;
  const byId = new Map(decoded.notes.map((note) => [note.id, note]));
  return TRIED.every(({ annotation, quote }) => {
    const read = byId.get(annotation.id);
    return (
      read?.quote?.exact === quote &&
      read.note === annotation.note &&
      read.articleId === annotation.articleId &&
      read.style?.color === annotation.style.color
    );
  });
}
