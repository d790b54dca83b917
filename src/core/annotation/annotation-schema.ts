import * as v from 'valibot';
import type { Anchor } from '../anchor/anchor.ts';
import { toArticleId } from '../article/article.ts';
import { toTextOffset } from '../text/offset.ts';
import type { Revision } from '../text/revision.ts';
import {
  type Annotation,
  COLORS,
  type EarlierAnchor,
  type Instant,
  LINES,
  type RefusedPlace,
  toAnnotationId,
} from './annotation.ts';
import { isInstant } from './instant.ts';
import { LIMITS } from './limits.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const ARTICLE_ID = /^[A-Za-z0-9-]+$/;
const REVISION = /^\d{1,9}-[\da-f]{16}$/;

/** A UUID of any version, in small letters: one id has one spelling. */
export const annotationIdSchema = v.pipe(v.string(), v.regex(UUID), v.transform(toAnnotationId));

export const articleIdSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id),
  v.regex(ARTICLE_ID),
  v.transform(toArticleId),
);

export const revisionSchema = v.custom<Revision>(
  (input) => typeof input === 'string' && REVISION.test(input),
  'Invalid revision',
);

export const instantSchema = v.custom<Instant>(
  (input) => typeof input === 'string' && isInstant(input),
  'Invalid instant',
);

export const offsetSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(LIMITS.offset),
  v.transform(toTextOffset),
);

export const noteSchema = v.pipe(v.string(), v.maxLength(LIMITS.note));

export const tagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.tag))),
  v.maxLength(LIMITS.tags),
);

export const anchorSchema: v.GenericSchema<unknown, Anchor> = v.strictObject({
  position: v.pipe(
    v.strictObject({ start: offsetSchema, end: offsetSchema }),
    v.check(({ start, end }) => start < end, 'Invalid range: start is not before end'),
  ),
  quote: v.strictObject({
    exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.quote)),
    prefix: v.pipe(v.string(), v.maxLength(LIMITS.context)),
    suffix: v.pipe(v.string(), v.maxLength(LIMITS.context)),
  }),
  revision: revisionSchema,
});

const earlierAnchorSchema: v.GenericSchema<unknown, EarlierAnchor> = v.strictObject({
  anchor: anchorSchema,
  replacedAt: instantSchema,
});

const refusedPlaceSchema: v.GenericSchema<unknown, RefusedPlace> = v.pipe(
  v.strictObject({ revision: revisionSchema, start: offsetSchema, end: offsetSchema }),
  v.check(({ start, end }) => start < end, 'Invalid range: start is not before end'),
);

/** None is said by the key's absence. */
const placesOf = <Place>(place: v.GenericSchema<unknown, Place>) =>
  v.exactOptional(v.pipe(v.array(place), v.nonEmpty(), v.maxLength(LIMITS.places)));

/**
 * An annotation from outside (a file, an older row): every field checked and bounded, an unknown key refused,
 * since it is a newer version's or was put there by hand.
 */
export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.pipe(
  v.strictObject({
    id: annotationIdSchema,
    articleId: articleIdSchema,
    about: v.exactOptional(v.literal('article')),
    anchor: anchorSchema,
    style: v.strictObject({ color: v.picklist(COLORS), line: v.picklist(LINES) }),
    note: noteSchema,
    tags: tagsSchema,
    createdAt: instantSchema,
    modifiedAt: instantSchema,
    deletedAt: v.exactOptional(instantSchema),
    history: placesOf(earlierAnchorSchema),
    refused: placesOf(refusedPlaceSchema),
  }),
  v.readonly(),
);
