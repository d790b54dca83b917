import type { Article, Provenance } from '../article/article.ts';
import type { TextRange } from '../text/offset.ts';

/** A passage as the clipboard takes it. */
export interface CopiedPassage {
  /** As the projection has it, its paragraphs parted by line ends. */
  readonly text: string;
  /** The same as plain paragraphs. */
  readonly html: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const paragraph = (text: string): string =>
  `<p>${text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\n', '<br>')}</p>`;

/** A projection, or as much of it as says where its blocks are. */
interface PartedText {
  readonly text: string;
  readonly blocks: readonly TextRange[];
}

/** What copying a range gives, and after it the line that says where it is from, if there is one. */
export function copiedPassage(
  { text, blocks }: PartedText,
  { start, end }: TextRange,
  source?: string,
): CopiedPassage {
  const parts = blocks
    .filter((block) => block.start < end && start < block.end)
    .map((block) => text.slice(Math.max(start, block.start), Math.min(end, block.end)));
  if (source !== undefined) parts.push(source);
  return { text: parts.join('\n'), html: parts.map(paragraph).join('') };
}

/** Where a passage is from: names as they are, and the page's lines in ascending order, e.g. `15–17` and `19`. */
export interface PassageSource {
  readonly headline: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly page?: { readonly id: string; readonly lines: readonly string[] };
}

export function passageSource(
  { front, dateline, provenance }: Pick<Article, 'front' | 'dateline' | 'provenance'>,
  range: TextRange,
): PassageSource {
  const lines = provenance && linesOf(provenance, range);
  return {
    headline: front.headline,
    ...(front.byline && { byline: front.byline }),
    ...(dateline && { dateline }),
    ...(provenance && lines?.length && { page: { id: provenance.page, lines } }),
  };
}

/** The numbers of the lines that a range was taken from, those that follow one another as one stretch. */
function linesOf({ segments }: Provenance, range: TextRange): string[] {
  const numbers = segments
    .filter(({ at, start, end }) => at < range.end && range.start < at + end - start)
    .map(({ line }) => line)
    .toSorted((a, b) => a - b);
  const stretches: { first: number; last: number }[] = [];
  for (const line of numbers) {
    const stretch = stretches.at(-1);
    if (stretch && line <= stretch.last + 1) stretch.last = line;
    else stretches.push({ first: line, last: line });
  }
  return stretches.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
}
