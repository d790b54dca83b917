import * as v from 'valibot';

/** What became of a value from outside: a typed value, or the first thing that is wrong and where. */
export type Validation<T> =
  | { readonly valid: true; readonly value: T }
  | {
      readonly valid: false;
      /** Where, e.g. `anchor.position.start`; empty for the value itself. */
      readonly path: string;
      readonly message: string;
    };

/** Checks a value from outside against a schema. It never throws, and nothing is cast. */
export function validate<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Validation<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { valid: true, value: result.output };
  const [issue] = result.issues;
  return { valid: false, path: v.getDotPath(issue) ?? '', message: issue.message };
}
