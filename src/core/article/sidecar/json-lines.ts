export type JsonPath = readonly (string | number)[];

export type JsonLines =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: JsonPath) => number }
  | { readonly ok: false; readonly line: number; readonly found: string };

const TOKEN = /[ \t\r\n]*([{}[\]:,]|"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|$|.)/suy;

/**
 * Parses JSON and remembers the 1-based line on which each value starts, for messages that point to it.
 * Stricter than JSON.parse in one thing: a key said twice is an error, not a silent loss.
 */
export function parseJsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  let token = '';
  let line = 1;

  const next = (): void => {
    TOKEN.lastIndex = at;
    token = TOKEN.exec(text)?.[1] ?? '';
    line += text.slice(at, TOKEN.lastIndex).split('\n').length - 1;
    at = TOKEN.lastIndex;
  };
  const fail = (expected: string): never => {
    throw new JsonFault(line, `${token === '' ? 'the end of the file' : token} where ${expected} should be`);
  };
  const take = (expected: string): void => {
    if (token !== expected) fail(`“${expected}”`);
    next();
  };
  const scalar = (): unknown => {
    try {
      return JSON.parse(token);
    } catch {
      return fail('a value');
    }
  };
  const list = (open: string, close: string, item: (index: number) => void): void => {
    take(open);
    for (let index = 0; token !== close; index++) {
      if (index > 0) {
        if (token !== ',') fail(`“,” or “${close}”`);
        next();
      }
      item(index);
    }
    next();
  };
  const value = (path: JsonPath): unknown => {
    lines.set(JSON.stringify(path), line);
    if (token === '[') {
      const items: unknown[] = [];
      list('[', ']', (index) => items.push(value([...path, index])));
      return items;
    }
    if (token === '{') {
      const entries = new Map<string, unknown>();
      list('{', '}', () => {
        const key = token.startsWith('"') ? String(scalar()) : fail('a quoted key');
        if (entries.has(key)) throw new JsonFault(line, `the key ${token} a second time`);
        next();
        take(':');
        entries.set(key, value([...path, key]));
      });
      return Object.fromEntries(entries);
    }
    const found = scalar();
    next();
    return found;
  };

  try {
    next();
    const root = value([]);
    if (token !== '') fail('the end of the file');
    return { ok: true, value: root, lineOf: (path) => nearest(lines, path) };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, line: error.line, found: error.message };
    throw error;
  }
}

class JsonFault extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A missing key has no line of its own: then that of what should hold it. */
function nearest(lines: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length >= 0; length--) {
    const line = lines.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}
