/**
 * A Markdown file of the live folder: the reader's, but for our part of it, which stands between two comments of
 * Obsidian's that are lines of their own. What stands before and after is never written.
 */
export interface OpenedFile {
  readonly articleId: string;
  /** All up to our part, with the line that begins it. */
  readonly before: string;
  /** Ours, with `\n` for every line end and no blank lines about it. */
  readonly part: string;
  /** The line that ends our part, and all after it. */
  readonly after: string;
}

const BEGIN = /^%% quandian:begin (\S+) %%[ \t]*(\r?\n)/gm;
const END = /^%% quandian:end %%[ \t]*$/gm;

/** Our part as it stands in a file: no line of it is one of the two that part it off, nor are there blank ones about it. */
export const asPart = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^%% quandian:/gm, '\\$&')
    .replace(/^\n+|\n+$/g, '');

/** A new file. `front` is the reader's from here on. */
export const newFile = (articleId: string, front: string, part: string): string =>
  withPart(
    {
      articleId,
      before: `${front}%% quandian:begin ${articleId} %%\n`,
      part: '',
      after: '%% quandian:end %%\n',
    },
    part,
  );

/** A file's text; undefined where it has no part of ours, or more than one can tell apart. */
export function openFile(text: string): OpenedFile | undefined {
  const [begin, ...others] = text.matchAll(BEGIN);
  const [end, ...ends] = text.matchAll(END);
  if (!begin || !end || others.length > 0 || ends.length > 0 || end.index < begin.index) return undefined;
  const start = begin.index + begin[0].length;
  return {
    articleId: begin[1] ?? '',
    before: text.slice(0, start),
    part: asPart(text.slice(start, end.index).replace(/^\s*$/gm, '')),
    after: text.slice(end.index),
  };
}

/** The file with another part, its lines ended as the file ends them. */
export function withPart({ before, after }: OpenedFile, part: string): string {
  const text = part === '' ? '' : `\n${part}\n\n`;
  return before + (before.endsWith('\r\n') ? text.replaceAll('\n', '\r\n') : text) + after;
}

/** All that is in a file, without the lines that would make it ours: a copy to be kept beside it. */
export const withoutMarkers = (text: string): string =>
  text.replace(/^%% quandian:[^\n]*%%[ \t]*\r?\n?/gm, '');

/** A mark as our part of a file holds it. */
export interface Section {
  /** The quotation as a callout, and the block id. */
  readonly head: string;
  /** The note and the link back, and whatever else was written there. */
  readonly body: string;
}

const BLOCK_ID = /^\^(h-[\da-f]{4,32})[ \t]*$/;
const CALLOUT = /^> ?\[!(?:quote|note)\]/i;

/** The marks of a part by their block ids; undefined where it holds what is none, or one of them twice. */
export function sectionsOf(part: string): ReadonlyMap<string, Section> | undefined {
  const lines = part.split('\n').map((line) => line.trimEnd());
  const starts = lines.flatMap((line, at) => {
    const [, id] = BLOCK_ID.exec(line) ?? [];
    const from = id === undefined ? undefined : calloutAbove(lines, at);
    return id === undefined || from === undefined ? [] : [{ id, from, at }];
  });
  if (lines.slice(0, starts[0]?.from ?? lines.length).some((line) => line !== '')) return undefined;
  const sections = starts.map(({ id, from, at }, i): [string, Section] => {
    const body = lines.slice(at + 1, starts[i + 1]?.from ?? lines.length);
    return [id, { head: lines.slice(from, at).join('\n').trimEnd(), body: body.join('\n').trim() }];
  });
  const byId = new Map(sections);
  return byId.size === sections.length ? byId : undefined;
}

/** Where the callout begins that a block id stands below; undefined where there is none. */
function calloutAbove(lines: readonly string[], at: number): number | undefined {
  let first = at - 1;
  while (first >= 0 && lines[first] === '') first--;
  while (first >= 0 && lines[first]?.startsWith('>') && !CALLOUT.test(lines[first] ?? '')) first--;
  return CALLOUT.test(lines[first] ?? '') ? first : undefined;
}

/** The note in a section: all but the link back to its mark. Linear, whatever the body. */
export function noteIn({ body }: Section, markId: string): string {
  const address = body.lastIndexOf(`h=${encodeURIComponent(markId)})`);
  const words = address < 0 ? -1 : body.lastIndexOf('](', address);
  const start = words < 0 ? -1 : body.lastIndexOf('[', words);
  if (start < 0) return body;
  const rest = body.slice(body.indexOf(')', address) + 1);
  return [body.slice(0, start).trimEnd(), rest.trim()].filter(Boolean).join('\n\n');
}
