import { lineKind, plainText } from '../core/article/assembly/markup.ts';
import { splitLines } from '../core/article/assembly/page-text.ts';
import { toFullwidthPunctuation } from '../core/article/punctuation.ts';
import { parseReference } from '../core/article/sidecar/reference.ts';
import { parseSidecar } from '../core/article/sidecar/sidecar.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { readSeeds } from './read-seeds.ts';

/** A text or Markdown file of the seeds folder, with its sidecar's text if it has one. */
export interface SeedFile {
  readonly name: string;
  readonly text: string;
  readonly sidecar?: string;
}

/** A character and the 1-based line of its first place in the file. */
export interface UsedCharacter {
  readonly codePoint: number;
  readonly line: number;
}

/** Every character (code point) that the bundled pages show: of their articles as read, and of their own lines. */
export function seedCharacters(dir: string): Set<string> {
  const texts = readSeeds(dir).pages.flatMap(({ articles, assembled }) => [
    ...articles.map((article) => projectMarkdown(article).text),
    ...(assembled?.page.lines ?? []),
  ]);
  return new Set(texts.flatMap((text) => [...text]).filter((character) => character !== '\n'));
}

/** The characters of a file that a face must draw, as they came and with punctuation made full-width. */
export const textCharacters = ({ text }: SeedFile): UsedCharacter[] =>
  firstPlaces(splitLines(text).map((content, i) => ({ content, line: i + 1 })));

/** Those of its headlines: what the sidecar calls so, else the text of its heading lines, else the file's name. */
export function headlineCharacters({ name, text, sidecar }: SeedFile): UsedCharacter[] {
  const lines = splitLines(text);
  const reading = sidecar === undefined ? undefined : parseSidecar(sidecar);
  const headlines = reading?.ok
    ? reading.sidecar.articles
        .flatMap(({ headline }) => headline ?? [])
        .map(parseReference)
        .map(({ line, start, end }) => ({ line, content: lines[line - 1]?.slice(start, end) ?? '' }))
    : lines
        .map((content, i) => ({ content, line: i + 1 }))
        .filter(({ content }) => lineKind(content) === 'heading')
        .map(({ content, line }) => ({ content: plainText(content), line }));
  if (headlines.length > 0) return firstPlaces(headlines);
  return firstPlaces([{ content: name.replace(/\.\w+$/, ''), line: 1 }]);
}

function firstPlaces(lines: readonly { readonly content: string; readonly line: number }[]): UsedCharacter[] {
  const places = new Map<number, number>();
  for (const { content, line } of lines)
    for (const character of content + toFullwidthPunctuation(content)) {
      const codePoint = character.codePointAt(0);
      if (codePoint !== undefined && !/[\p{C}\s]/u.test(character) && !places.has(codePoint))
        places.set(codePoint, line);
    }
  return [...places].map(([codePoint, line]) => ({ codePoint, line }));
}
