/** What JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a parsed value is nested at most so deep. It never recurses: JSON a million levels deep parses, and then
 * overflows whatever walks it by calls.
 */
export function isNestedWithin(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/**
 * Whether a value, nested within reason, is JSON: finite numbers, plain objects and arrays, no hole, no undefined.
 * A key `__proto__` is refused, since the next one to copy the object key by key would change its prototype.
 */
export function isJsonValue(value: unknown): value is JsonValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return Array.from(value).every(isJsonValue);
      return Object.entries(value).every(([key, member]) => key !== '__proto__' && isJsonValue(member));
    default:
      return false;
  }
}
