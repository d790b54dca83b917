import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { anyBackupData } from './any-backup.cases.ts';
import { DATA, EMPTY } from './backup.cases.ts';
import type { BackupData } from './backup.ts';
import { versionKey } from './backup-rows.ts';
import { planRestore, rowsToStore } from './plan-restore.ts';

const EARLIER = toInstant('2026-11-22T08:00:00.000Z');
const LATER = toInstant('2026-11-24T08:00:00.000Z');

const withNote = (note: string, modifiedAt = SAMPLE.modifiedAt): BackupData => ({
  ...EMPTY,
  annotations: [{ ...SAMPLE, note, modifiedAt }],
});

/** What the database holds after the plan's rows are stored. */
function stored(current: BackupData, incoming: BackupData): BackupData {
  const rows = rowsToStore(planRestore(current, incoming));
  const put = <Row>(old: readonly Row[], now: readonly Row[], keyOf: (row: Row) => string): Row[] => [
    ...new Map([...old, ...now].map((row) => [keyOf(row), row])).values(),
  ];
  return {
    annotations: put(current.annotations, rows.annotations, ({ id }) => id),
    drafts: put(current.drafts, rows.drafts, ({ annotationId }) => annotationId),
    versions: put(current.versions, rows.versions, versionKey),
    reviews: put(current.reviews, rows.reviews, ({ annotationId }) => annotationId),
    places: put(current.places, rows.places, ({ articleId }) => articleId),
    settings: put(current.settings, rows.settings, ({ key }) => key),
    snapshots: put(current.snapshots, rows.snapshots, ({ revision }) => revision),
    articles: put(current.articles, rows.articles, ({ id }) => id),
    articleTexts: put(current.articleTexts, rows.articleTexts, ({ articleId }) => articleId),
    shelf: put(current.shelf, rows.shelf, ({ articleId }) => articleId),
    mends: put(current.mends, rows.mends, ({ articleId }) => articleId),
    mendDrafts: put(current.mendDrafts, rows.mendDrafts, ({ articleId }) => articleId),
  };
}

describe('planRestore', () => {
  it('brings everything into an empty database: wiped and restored is identical', () => {
    fc.assert(
      fc.property(anyBackupData, (data) => {
        expect(stored(EMPTY, data)).toEqual(data);
      }),
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyBackupData, anyBackupData, (current, incoming) => {
        const once = stored(current, incoming);
        expect(rowsToStore(planRestore(once, incoming))).toEqual(EMPTY);
        expect(rowsToStore(planRestore(current, current))).toEqual(EMPTY);
      }),
    );
  });

  it('counts each row of the backup once, and takes nothing away', () => {
    fc.assert(
      fc.property(anyBackupData, anyBackupData, (current, incoming) => {
        const plan = planRestore(current, incoming);
        for (const table of [
          'annotations',
          'drafts',
          'versions',
          'reviews',
          'places',
          'settings',
          'snapshots',
          'shelf',
        ] as const) {
          const { add, change, same, keep } = plan[table];
          expect(add.length + change.length + same.length + keep.length).toBe(incoming[table].length);
        }
        const ids = new Set(stored(current, incoming).annotations.map(({ id }) => id));
        for (const { id } of [...current.annotations, ...incoming.annotations]) expect(ids).toContain(id);
      }),
    );
  });

  it.each([
    ['the later one wins', withNote('theirs', LATER), 'change'],
    ['the earlier one does not', withNote('theirs', EARLIER), 'keep'],
    ['of one moment ours stays', withNote('theirs'), 'keep'],
    ['the same is the same, whenever it was touched', withNote('ours', LATER), 'same'],
    [
      'a deletion is a change',
      { ...EMPTY, annotations: [{ ...SAMPLE, note: 'ours', modifiedAt: LATER, deletedAt: LATER }] },
      'change',
    ],
    ['another is added', { ...EMPTY, annotations: [{ ...SAMPLE, id: toAnnotationId('b') }] }, 'add'],
  ] as const)('annotations: %s', (_, incoming, kind) => {
    const plan = planRestore(withNote('ours'), incoming).annotations;
    const counts = { add: 0, change: 0, same: 0, keep: 0, [kind]: 1 };
    expect({
      add: plan.add.length,
      change: plan.change.length,
      same: plan.same.length,
      keep: plan.keep.length,
    }).toEqual(counts);
  });

  it('shows what a changed row was', () => {
    const { change } = planRestore(withNote('ours'), withNote('theirs', LATER)).annotations;
    expect(change).toMatchObject([{ from: { note: 'ours' }, to: { note: 'theirs' } }]);
  });

  it('takes later drafts, reviews and places, and keeps our settings', () => {
    const later: BackupData = {
      ...DATA,
      drafts: DATA.drafts.map((row) => ({ ...row, note: 'x', savedAt: LATER })),
      reviews: DATA.reviews.map((row) => ({
        ...row,
        stability: 9,
        lookedAt: toInstant('2026-11-25T08:00:00.000Z'),
      })),
      places: DATA.places.map((row) => ({ ...row, offset: 9, at: LATER })),
      settings: DATA.settings.map((row) => ({ ...row, value: 'dark' })),
    };
    const forth = planRestore(DATA, later);
    expect(forth).toMatchObject({
      drafts: { change: [{}] },
      reviews: { change: [{}] },
      places: { change: [{}] },
      settings: { keep: [{}] },
    });
    const back = planRestore(later, DATA);
    expect(back).toMatchObject({
      drafts: { keep: [{}] },
      reviews: { keep: [{}] },
      places: { keep: [{}] },
      settings: { keep: [{}] },
    });
  });

  it('joins where an article stands: what was done later, and the later end', () => {
    const [row] = DATA.shelf;
    if (!row) throw new RangeError('No row');
    const ours = { ...DATA, shelf: [{ ...row, finishedAt: LATER }] };
    const theirs = { ...DATA, shelf: [{ ...row, tags: ['新'], modifiedAt: LATER, finishedAt: EARLIER }] };
    expect(planRestore(ours, theirs).shelf.change).toMatchObject([
      { to: { tags: ['新'], finishedAt: LATER } },
    ]);
    expect(planRestore(theirs, ours).shelf.change).toMatchObject([
      { to: { tags: ['新'], finishedAt: LATER } },
    ]);
    expect(planRestore(ours, { ...DATA, shelf: [{ ...row, finishedAt: EARLIER }] }).shelf.keep).toHaveLength(
      1,
    );
  });

  it('brings no draft back over a note that was written further', () => {
    const current = withNote('written further', LATER);
    const plan = planRestore(current, DATA);
    expect(plan.drafts).toMatchObject({ add: [], keep: [{ note: '写到一半' }] });
    expect(planRestore(EMPTY, DATA).drafts.add).toHaveLength(1);
  });
});
