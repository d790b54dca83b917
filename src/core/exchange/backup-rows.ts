import * as v from 'valibot';
import type { Annotation, AnnotationId, Instant } from '../annotation/annotation.ts';
import {
  annotationIdSchema,
  annotationSchema,
  articleIdSchema,
  instantSchema,
  noteSchema,
  offsetSchema,
  revisionSchema,
  tagsSchema,
} from '../annotation/annotation-schema.ts';
import { LIMITS } from '../annotation/limits.ts';
import type { NoteVersion } from '../annotation/note-version.ts';
import type { ArticleId } from '../article/article.ts';
import type { OwnArticle, OwnText } from '../article/own-article.ts';
import { ownArticleSchema, ownTextSchema } from '../article/own-article-schema.ts';
import type { Review } from '../look/review.ts';
import type { Mend, MendDraft } from '../mend/mend.ts';
import { mendDraftSchema, mendSchema } from '../mend/mend-schema.ts';
import type { Shelved } from '../shelf/shelved.ts';
import { shelvedSchema } from '../shelf/shelved-schema.ts';
import type { Revision } from '../text/revision.ts';
import { isJsonValue, type JsonValue } from './json-value.ts';

/** A note being written: what a crash or a closed tab must not lose. */
export interface Draft {
  readonly annotationId: AnnotationId;
  readonly note: string;
  readonly tags: readonly string[];
  readonly savedAt: Instant;
}

/** Where a reader is in an article. */
export interface Place {
  readonly articleId: ArticleId;
  /** Of the first character in view, in UTF-16 code units of the projection. */
  readonly offset: number;
  readonly revision: Revision;
  /** How much is read, 0 to 1. */
  readonly progress: number;
  readonly at: Instant;
}

export interface Setting {
  readonly key: string;
  readonly value: JsonValue;
}

/** A text that marks were made on, kept to find them again after it changes. */
export interface Snapshot {
  readonly revision: Revision;
  readonly text: string;
}

/** Everything the reader would miss. */
export interface BackupData {
  readonly annotations: readonly Annotation[];
  readonly drafts: readonly Draft[];
  /** What notes said before. */
  readonly versions: readonly NoteVersion[];
  readonly reviews: readonly Review[];
  readonly places: readonly Place[];
  readonly settings: readonly Setting[];
  readonly snapshots: readonly Snapshot[];
  readonly articles: readonly OwnArticle[];
  readonly articleTexts: readonly OwnText[];
  readonly shelf: readonly Shelved[];
  /** Articles as the reader has mended them, and mending that is not saved yet. */
  readonly mends: readonly Mend[];
  readonly mendDrafts: readonly MendDraft[];
}

export const draftSchema: v.GenericSchema<unknown, Draft> = v.strictObject({
  annotationId: annotationIdSchema,
  note: noteSchema,
  tags: tagsSchema,
  savedAt: instantSchema,
});

const versionSchema: v.GenericSchema<unknown, NoteVersion> = v.strictObject({
  annotationId: annotationIdSchema,
  replacedAt: instantSchema,
  note: noteSchema,
});

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Within what FSRS can go on from. */
const reviewSchema: v.GenericSchema<unknown, Review> = v.strictObject({
  annotationId: annotationIdSchema,
  due: instantSchema,
  lookedAt: instantSchema,
  stability: v.pipe(v.number(), v.minValue(0.001), v.maxValue(36_500)),
  difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  reps: countSchema,
  lapses: countSchema,
});

const placeSchema: v.GenericSchema<unknown, Place> = v.strictObject({
  articleId: articleIdSchema,
  offset: offsetSchema,
  revision: revisionSchema,
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: instantSchema,
});

const settingSchema: v.GenericSchema<unknown, Setting> = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(LIMITS.id), v.regex(/^[A-Za-z][\w.:-]*$/)),
  value: v.custom<JsonValue>(isJsonValue, 'Invalid value'),
});

const snapshotSchema: v.GenericSchema<unknown, Snapshot> = v.strictObject({
  revision: revisionSchema,
  text: v.string(),
});

/** What a row of each table must be. */
export const rowSchemas = {
  annotations: annotationSchema,
  drafts: draftSchema,
  versions: versionSchema,
  reviews: reviewSchema,
  places: placeSchema,
  settings: settingSchema,
  snapshots: snapshotSchema,
  articles: ownArticleSchema,
  articleTexts: ownTextSchema,
  shelf: shelvedSchema,
  mends: mendSchema,
  mendDrafts: mendDraftSchema,
} as const satisfies Record<keyof BackupData, v.GenericSchema>;

/** What tells earlier words of notes apart. */
export const versionKey = ({ annotationId, replacedAt }: NoteVersion): string =>
  `${annotationId} ${replacedAt}`;

/** A table's rows, none of which has the key of an earlier one. */
function rowsOf<Row>(schema: v.GenericSchema<unknown, Row>, keyOf: (row: Row) => string) {
  return v.pipe(
    v.array(schema),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const keys = new Set<string>();
      for (const [key, value] of dataset.value.entries()) {
        if (keys.size === keys.add(keyOf(value)).size) {
          const path = [{ type: 'array', origin: 'value', input: dataset.value, key, value }] as const;
          addIssue({ message: `Duplicate ${keyOf(value)}`, path: [...path] });
        }
      }
    }),
  );
}

/** All tables, and no other: an unknown one would be lost without a word. What it reads is nested within reason. */
export const backupDataSchema: v.GenericSchema<unknown, BackupData> = v.strictObject({
  annotations: rowsOf(rowSchemas.annotations, ({ id }) => id),
  drafts: rowsOf(rowSchemas.drafts, ({ annotationId }) => annotationId),
  // Unknown to backups of versions 1 and 2.
  versions: v.optional(rowsOf(rowSchemas.versions, versionKey), []),
  // Unknown to those before version 4.
  reviews: v.optional(
    rowsOf(rowSchemas.reviews, ({ annotationId }) => annotationId),
    [],
  ),
  places: rowsOf(rowSchemas.places, ({ articleId }) => articleId),
  settings: rowsOf(rowSchemas.settings, ({ key }) => key),
  snapshots: rowsOf(rowSchemas.snapshots, ({ revision }) => revision),
  // Unknown to those before version 5.
  articles: v.optional(
    rowsOf(rowSchemas.articles, ({ id }) => id),
    [],
  ),
  articleTexts: v.optional(
    rowsOf(rowSchemas.articleTexts, ({ articleId }) => articleId),
    [],
  ),
  // Unknown to those before version 6.
  shelf: v.optional(
    rowsOf(rowSchemas.shelf, ({ articleId }) => articleId),
    [],
  ),
  // Unknown to those before version 7.
  mends: v.optional(
    rowsOf(rowSchemas.mends, ({ articleId }) => articleId),
    [],
  ),
  mendDrafts: v.optional(
    rowsOf(rowSchemas.mendDrafts, ({ articleId }) => articleId),
    [],
  ),
});
