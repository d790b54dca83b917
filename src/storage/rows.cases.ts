import {
  type Annotation,
  type AnnotationId,
  toAnnotationId,
  toInstant,
} from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import type { OwnArticle, OwnText } from '../core/article/own-article.ts';
import type { Draft, Snapshot } from '../core/exchange/backup.ts';
import type { Review } from '../core/look/review.ts';
import type { Mend, MendDraft } from '../core/mend/mend.ts';
import type { Shelved } from '../core/shelf/shelved.ts';
import { toTextOffset } from '../core/text/offset.ts';
import { revisionOf } from '../core/text/revision.ts';
import { changeAnnotations } from './annotations.ts';

export const ARTICLE = toArticleId('an-article');
export const AT = toInstant('2026-11-24T08:00:00.000Z');
export const SNAPSHOT: Snapshot = { revision: revisionOf('甲乙'), text: '甲乙' };

export const idOf = (n: number): AnnotationId =>
  toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

export const annotation = (n: number, note = ''): Annotation => ({
  id: idOf(n),
  articleId: ARTICLE,
  anchor: {
    position: { start: toTextOffset(0), end: toTextOffset(1) },
    quote: { exact: '甲', prefix: '', suffix: '乙' },
    revision: SNAPSHOT.revision,
  },
  style: { color: 'yellow', line: 'fill' },
  note,
  tags: [],
  createdAt: AT,
  modifiedAt: AT,
});

export const draft = (n: number, note: string, savedAt: string = AT): Draft => ({
  annotationId: idOf(n),
  note,
  tags: [],
  savedAt: toInstant(savedAt),
});

export const review = (n: number, lookedAt = AT): Review => ({
  annotationId: idOf(n),
  due: toInstant('2026-11-26T16:00:00.000Z'),
  lookedAt,
  stability: 2.3,
  difficulty: 2.1,
  reps: 1,
  lapses: 0,
});

export const OWN: OwnArticle = {
  id: ARTICLE,
  language: 'zh-CN',
  front: { headline: '甲' },
  characters: 1,
  minutes: 1,
  length: 3,
  revision: SNAPSHOT.revision,
  addedAt: AT,
  modifiedAt: AT,
};

export const OWN_TEXT: OwnText = { articleId: ARTICLE, markdown: '乙' };

export const SHELVED: Shelved = {
  articleId: ARTICLE,
  pinnedAt: AT,
  tags: ['散文'],
  collections: [],
  modifiedAt: AT,
};

export const MEND: Mend = {
  articleId: ARTICLE,
  language: 'zh-CN',
  front: { headline: '甲' },
  characters: 1,
  minutes: 1,
  length: 3,
  revision: revisionOf('甲\n丙'),
  markdown: '丙\n',
  madeOn: SNAPSHOT.revision,
  mendedAt: AT,
  modifiedAt: AT,
};

export const MEND_DRAFT: MendDraft = {
  articleId: ARTICLE,
  madeOn: SNAPSHOT.revision,
  text: {
    fields: { kicker: [], headline: [{ text: '甲' }], deck: [], byline: [], dateline: [] },
    paragraphs: [{ runs: [{ text: '丁' }] }],
  },
  savedAt: AT,
};

/** Stores annotations as they are. */
export const put = (...rows: Annotation[]) =>
  changeAnnotations(
    rows.map(({ id }) => id),
    (_, id) => rows.find((row) => row.id === id),
  );
