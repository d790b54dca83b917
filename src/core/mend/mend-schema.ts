import * as v from 'valibot';
import { articleIdSchema, instantSchema, revisionSchema } from '../annotation/annotation-schema.ts';
import { LIMITS } from '../annotation/limits.ts';
import { type PageId, type Provenance, type SourceSpan, toPageId } from '../article/article.ts';
import { countSchema, frontPart, frontSchema, languageSchema } from '../article/own-article-schema.ts';
import type { Mend, MendDraft } from './mend.ts';
import type { MendedParagraph, MendedText, Run, RunSeam } from './mended-text.ts';

const pageIdSchema: v.GenericSchema<unknown, PageId> = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.fileName),
  v.transform(toPageId),
);

const spanEntries = { line: countSchema, start: countSchema, end: countSchema };
const spanSchema: v.GenericSchema<unknown, SourceSpan> = v.strictObject(spanEntries);
const seamEntries = {
  by: v.picklist(['rule', 'editor']),
  why: v.pipe(v.string(), v.maxLength(LIMITS.front)),
};
const seamSchema: v.GenericSchema<unknown, RunSeam> = v.strictObject(seamEntries);

const provenanceSchema: v.GenericSchema<unknown, Provenance> = v.strictObject({
  page: pageIdSchema,
  segments: v.array(v.strictObject({ at: countSchema, ...spanEntries })),
  seams: v.array(v.strictObject({ at: countSchema, ...seamEntries })),
});

export const mendSchema: v.GenericSchema<unknown, Mend> = v.strictObject({
  articleId: articleIdSchema,
  language: languageSchema,
  front: frontSchema,
  characters: countSchema,
  minutes: countSchema,
  length: countSchema,
  revision: revisionSchema,
  markdown: v.pipe(v.string(), v.maxLength(LIMITS.article)),
  dateline: v.exactOptional(frontPart),
  provenance: v.exactOptional(provenanceSchema),
  madeOn: revisionSchema,
  mendedAt: instantSchema,
  modifiedAt: instantSchema,
  deletedAt: v.exactOptional(instantSchema),
});

const runSchema: v.GenericSchema<unknown, Run> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LIMITS.article)),
  from: v.exactOptional(spanSchema),
  seam: v.exactOptional(seamSchema),
});

const paragraphSchema: v.GenericSchema<unknown, MendedParagraph> = v.strictObject({
  runs: v.array(runSchema),
  isMarkup: v.exactOptional(v.literal(true)),
});

const textSchema: v.GenericSchema<unknown, MendedText> = v.strictObject({
  fields: v.strictObject({
    kicker: v.array(runSchema),
    headline: v.array(runSchema),
    deck: v.array(runSchema),
    byline: v.array(runSchema),
    dateline: v.array(runSchema),
  }),
  paragraphs: v.array(paragraphSchema),
});

export const mendDraftSchema: v.GenericSchema<unknown, MendDraft> = v.strictObject({
  articleId: articleIdSchema,
  madeOn: revisionSchema,
  text: textSchema,
  savedAt: instantSchema,
});
