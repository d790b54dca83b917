import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../core/anchor/describe.ts';
import { type Annotation, DEFAULT_STYLE, toAnnotationId, toInstant } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { revisionOf } from '../core/text/revision.ts';
import { reviewEdition } from './edition-review.ts';
import type { ResolvedMark } from './resolved-mark.ts';

const OLD = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
const NOW = revisionOf('现在的文字');
const at = toInstant('2026-11-24T08:00:00.000Z');

const made = (id: string, start: number, text = OLD): Annotation => ({
  id: toAnnotationId(id),
  articleId: toArticleId('a'),
  anchor: describeAnchor(text, { start, end: start + 2 }),
  style: DEFAULT_STYLE,
  note: '',
  tags: [],
  createdAt: at,
  modifiedAt: at,
});

const followed = (
  id: string,
  status: 'moved' | 'changed' | 'exact',
  from: number,
  to: number,
): ResolvedMark => ({
  annotation: made(id, from),
  status,
  range: { start: to, end: to + 2 },
  candidates: [],
});

const unplaced = (
  id: string,
  status: 'uncertain' | 'orphaned',
  from: number,
  ...starts: readonly number[]
): ResolvedMark => ({
  annotation: made(id, from),
  status,
  candidates: starts.map((start, i) => ({ start, end: start + 2, score: 1 - i / 10 })),
});

const idsOf = (marks: readonly ResolvedMark[]): string[] =>
  reviewEdition(marks, NOW).items.map(({ mark }) => mark.annotation.id);

describe('reviewEdition', () => {
  it('asks first, tells what is lost next, and what changed last, each in the order of the text', () => {
    const marks = [
      followed('changed-late', 'changed', 2, 12),
      unplaced('lost', 'orphaned', 4),
      followed('changed-early', 'changed', 2, 3),
      unplaced('ask-late', 'uncertain', 0, 9),
      unplaced('ask-early', 'uncertain', 8, 1),
      unplaced('lost-early', 'orphaned', 0),
      followed('moved', 'moved', 2, 7),
    ];
    expect(idsOf(marks)).toEqual([
      'ask-early',
      'ask-late',
      'lost-early',
      'lost',
      'changed-early',
      'changed-late',
    ]);
    expect(reviewEdition(marks, NOW)).toMatchObject({ moved: 1, changed: 2, uncertain: 2, orphaned: 2 });
  });

  it('counts as moved only what stands elsewhere', () => {
    const marks = [followed('here', 'moved', 2, 2), followed('there', 'moved', 2, 3)];
    expect(reviewEdition(marks, NOW)).toEqual({ moved: 1, changed: 0, uncertain: 0, orphaned: 0, items: [] });
  });

  it('has nothing to say of marks that were made on this text', () => {
    const annotation = made('own', 2);
    const mark: ResolvedMark = { annotation, status: 'changed', range: { start: 1, end: 4 }, candidates: [] };
    expect(reviewEdition([mark], annotation.anchor.revision).items).toEqual([]);
    expect(reviewEdition([mark], NOW).items).toHaveLength(1);
  });

  it('proposes overlapping places once, the better one', () => {
    const [item] = reviewEdition([unplaced('ask', 'uncertain', 0, 4, 5, 6, 4)], NOW).items;
    expect(item?.places.map(({ start }) => start)).toEqual([4, 6]);
  });

  it('proposes for a mark that changed the place it was followed to', () => {
    const [item] = reviewEdition([followed('changed', 'changed', 2, 12)], NOW).items;
    expect(item?.places).toEqual([{ start: 12, end: 14, score: 1 }]);
  });
});
