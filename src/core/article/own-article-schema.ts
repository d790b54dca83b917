import * as v from 'valibot';
import { articleIdSchema, instantSchema, revisionSchema } from '../annotation/annotation-schema.ts';
import { LIMITS } from '../annotation/limits.ts';
import type { Front } from './article.ts';
import type { Origin, OriginalFile, OwnArticle, OwnText } from './own-article.ts';

/**
 * Longer than is ever made: a first heading was once taken whole, however long, and one such row must not keep all the
 * others from being restored.
 */
export const frontPart = v.pipe(v.string(), v.maxLength(LIMITS.article));

export const frontSchema: v.GenericSchema<unknown, Front> = v.strictObject({
  kicker: v.exactOptional(frontPart),
  headline: frontPart,
  deck: v.exactOptional(frontPart),
  byline: v.exactOptional(frontPart),
});

export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const languageSchema = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/));

const originSchema: v.GenericSchema<unknown, Origin> = v.strictObject({
  address: v.exactOptional(v.pipe(frontPart, v.regex(/^https?:/))),
  site: v.exactOptional(frontPart),
  published: v.exactOptional(frontPart),
});

export const ownArticleSchema: v.GenericSchema<unknown, OwnArticle> = v.strictObject({
  id: articleIdSchema,
  language: languageSchema,
  front: frontSchema,
  characters: countSchema,
  minutes: countSchema,
  length: countSchema,
  revision: revisionSchema,
  addedAt: instantSchema,
  modifiedAt: instantSchema,
  deletedAt: v.exactOptional(instantSchema),
  origin: v.exactOptional(originSchema),
});

const fileSchema: v.GenericSchema<unknown, OriginalFile> = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(LIMITS.fileName)),
  base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export const ownTextSchema: v.GenericSchema<unknown, OwnText> = v.strictObject({
  articleId: articleIdSchema,
  markdown: v.pipe(v.string(), v.maxLength(LIMITS.article)),
  file: v.exactOptional(fileSchema),
});
