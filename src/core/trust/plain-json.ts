/** JSON of whatever a database may hold; what JSON does not know is told in words, and nothing is thrown. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}`;
    if (part instanceof Map || part instanceof Set) return [...part];
    if (part instanceof ArrayBuffer) return [...new Uint8Array(part)];
    return part;
  });
}
