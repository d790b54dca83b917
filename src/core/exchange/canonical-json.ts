import { compareStrings } from '../annotation/order.ts';

/**
 * JSON with sorted keys and no white space: one text for one value, in whichever order its keys were written.
 * Keys sort by UTF-16 code units (as in RFC 8785); members that are undefined are left out. The value is plain
 * JSON and nested within reason, since this walks it by calls.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
