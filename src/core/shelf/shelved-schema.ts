import * as v from 'valibot';
import { articleIdSchema, instantSchema, tagsSchema } from '../annotation/annotation-schema.ts';
import { READING_STATES, type Shelved } from './shelved.ts';

export const shelvedSchema: v.GenericSchema<unknown, Shelved> = v.strictObject({
  articleId: articleIdSchema,
  state: v.exactOptional(v.picklist(READING_STATES)),
  stateAt: v.exactOptional(instantSchema),
  finishedAt: v.exactOptional(instantSchema),
  pinnedAt: v.exactOptional(instantSchema),
  tags: tagsSchema,
  collections: tagsSchema,
  modifiedAt: v.exactOptional(instantSchema),
});
