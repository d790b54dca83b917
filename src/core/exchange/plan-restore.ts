import { sameContent } from '../annotation/same-annotation.ts';
import { joinShelved } from '../shelf/shelved.ts';
import { type BackupData, versionKey } from './backup-rows.ts';
import { canonicalJson } from './canonical-json.ts';

/** What a restore does with the rows of one table. Rows that the backup does not know are never touched. */
export interface TablePlan<Row> {
  /** Not here: they come. */
  readonly add: readonly Row[];
  /** Here in an older state: they are replaced. */
  readonly change: readonly { readonly from: Row; readonly to: Row }[];
  /** Rows of the backup whose state here is the same. */
  readonly same: readonly Row[];
  /** Rows of the backup whose state here is newer, or of which none can be called newer: ours stays. */
  readonly keep: readonly Row[];
}

export type RestorePlan = {
  readonly [Table in keyof BackupData]: TablePlan<BackupData[Table][number]>;
};

interface Rules<Row> {
  readonly keyOf: (row: Row) => string;
  readonly same: (ours: Row, theirs: Row) => boolean;
  /** Whether theirs replaces ours. */
  readonly newer: (ours: Row, theirs: Row) => boolean;
  /** What becomes of both, where a row is not taken whole; it says all that `newer` would. */
  readonly join?: (ours: Row, theirs: Row) => Row;
}

function planTable<Row>(ours: readonly Row[], theirs: readonly Row[], rules: Rules<Row>): TablePlan<Row> {
  const oursByKey = new Map(ours.map((row) => [rules.keyOf(row), row]));
  const add: Row[] = [];
  const change: { from: Row; to: Row }[] = [];
  const same: Row[] = [];
  const keep: Row[] = [];
  for (const row of theirs) {
    const own = oursByKey.get(rules.keyOf(row));
    if (own === undefined) {
      add.push(row);
    } else if (rules.same(own, row)) {
      same.push(row);
    } else {
      const to = rules.join ? rules.join(own, row) : rules.newer(own, row) ? row : own;
      if (rules.same(own, to)) keep.push(row);
      else change.push({ from: own, to });
    }
  }
  return { add, change, same, keep };
}

const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * What restoring a backup onto what is here will do: of two states of one row the later-modified wins, and ours
 * where neither is later. Settings bear no time and texts never change, so of those ours stays. A draft of a note
 * that has been written further here stays out: its words are older than the note's.
 */
export function planRestore(current: BackupData, incoming: BackupData): RestorePlan {
  const annotations = planTable(current.annotations, incoming.annotations, {
    keyOf: ({ id }) => id,
    same: sameContent,
    newer: (a, b) => b.modifiedAt > a.modifiedAt,
  });
  const newerHere = new Set(annotations.keep.map(({ id }) => id));
  const drafts = planTable(
    current.drafts,
    incoming.drafts.filter(({ annotationId }) => !newerHere.has(annotationId)),
    { keyOf: ({ annotationId }) => annotationId, same: sameJson, newer: (a, b) => b.savedAt > a.savedAt },
  );
  const stale = incoming.drafts.filter(({ annotationId }) => newerHere.has(annotationId));
  return {
    annotations,
    drafts: { ...drafts, keep: [...drafts.keep, ...stale] },
    versions: planTable(current.versions, incoming.versions, {
      keyOf: versionKey,
      same: (a, b) => a.note === b.note,
      newer: () => false,
    }),
    reviews: planTable(current.reviews, incoming.reviews, {
      keyOf: ({ annotationId }) => annotationId,
      same: sameJson,
      newer: (a, b) => b.lookedAt > a.lookedAt,
    }),
    places: planTable(current.places, incoming.places, {
      keyOf: ({ articleId }) => articleId,
      same: sameJson,
      newer: (a, b) => b.at > a.at,
    }),
    settings: planTable(current.settings, incoming.settings, {
      keyOf: ({ key }) => key,
      same: sameJson,
      newer: () => false,
    }),
    snapshots: planTable(current.snapshots, incoming.snapshots, {
      keyOf: ({ revision }) => revision,
      same: (a, b) => a.text === b.text,
      newer: () => false,
    }),
    articles: planTable(current.articles, incoming.articles, {
      keyOf: ({ id }) => id,
      same: sameJson,
      newer: (a, b) => b.modifiedAt > a.modifiedAt,
    }),
    // An id is made of its text.
    articleTexts: planTable(current.articleTexts, incoming.articleTexts, {
      keyOf: ({ articleId }) => articleId,
      same: (a, b) => a.markdown === b.markdown,
      newer: () => false,
    }),
    shelf: planTable(current.shelf, incoming.shelf, {
      keyOf: ({ articleId }) => articleId,
      same: sameJson,
      newer: () => false,
      join: joinShelved,
    }),
    mends: planTable(current.mends, incoming.mends, {
      keyOf: ({ articleId }) => articleId,
      same: sameJson,
      newer: (a, b) => b.modifiedAt > a.modifiedAt,
    }),
    mendDrafts: planTable(current.mendDrafts, incoming.mendDrafts, {
      keyOf: ({ articleId }) => articleId,
      same: sameJson,
      newer: (a, b) => b.savedAt > a.savedAt,
    }),
  };
}

const written = <Row>({ add, change }: TablePlan<Row>): Row[] => [...add, ...change.map(({ to }) => to)];

/** The rows that a plan stores. */
export const rowsToStore = (plan: RestorePlan): BackupData => ({
  annotations: written(plan.annotations),
  drafts: written(plan.drafts),
  versions: written(plan.versions),
  reviews: written(plan.reviews),
  places: written(plan.places),
  settings: written(plan.settings),
  snapshots: written(plan.snapshots),
  articles: written(plan.articles),
  articleTexts: written(plan.articleTexts),
  shelf: written(plan.shelf),
  mends: written(plan.mends),
  mendDrafts: written(plan.mendDrafts),
});
