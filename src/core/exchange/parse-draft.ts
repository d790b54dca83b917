import { validate } from '../annotation/validation.ts';
import { type Draft, draftSchema } from './backup-rows.ts';
import { parseJson } from './parse-json.ts';

/** A draft from the JSON it was kept as; undefined where it is none. */
export function parseDraft(json: string): Draft | undefined {
  const parsed = parseJson(json);
  const draft = parsed.ok ? validate(draftSchema, parsed.value) : undefined;
  return draft?.valid ? draft.value : undefined;
}
