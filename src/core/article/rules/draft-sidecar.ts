import { hasFinalMark } from '../assembly/final-mark.ts';
import { lineKind, plainText, textOf } from '../assembly/markup.ts';
import type { PageText } from '../assembly/page-text.ts';
import { guessLanguage } from '../reading-length.ts';
import type { Sidecar, SidecarArticle, SidecarJoin, SidecarSpace } from '../sidecar/sidecar.ts';
import { draftTitle, lineToReferences } from './draft-title.ts';
import { type Grouping, giveHeadlines } from './give-headlines.ts';
import { readRuns } from './read-runs.ts';

/**
 * Reads a newspaper page by rules alone: which lines are titles, whose they are, and which paragraphs go on.
 * The draft takes in the whole page; a person then reads it against the page. `undefined` for a page without
 * paragraphs.
 * @param slug what the articles' ids start with
 */
export function draftSidecar(page: PageText, slug: string): Sidecar | undefined {
  const groupings = giveHeadlines(page.lines, readRuns(page.lines));
  const language = guessLanguage(page.lines.join('\n'));
  const articles = groupings.map((grouping, i) => draftArticle(page.lines, grouping, `${slug}-${i + 1}`));
  if (articles.length === 0) return undefined;
  return {
    source: page.file,
    sha256: page.sha256,
    punctuation: language === 'zh-CN' ? 'fullwidth' : 'as-is',
    language,
    draft: true,
    articles,
  };
}

function draftArticle(lines: readonly string[], { titles, texts }: Grouping, id: string): SidecarArticle {
  const read = (line: number): string => lines[line - 1] ?? '';
  const body = texts.flatMap((run) => run.body.map(read)).join('\n');
  const spaces: SidecarSpace[] = [];
  const part = (numbers: readonly number[]): string[] =>
    numbers.flatMap((line) => {
      const title = draftTitle(lines, line, body);
      spaces.push(...title.spaces);
      return title.references;
    });
  const [own, ...others] = titles;
  const kicker = part(own?.kicker ?? []);
  const headline = part(own?.headline ?? []);
  const deck = part([
    ...(own?.deck ?? []),
    ...others.flatMap((run) => [...run.kicker, ...run.headline, ...run.deck]),
  ]);
  const byline = texts.flatMap((run) => run.byline).flatMap((line) => lineToReferences(lines, line));
  const { dateline, blocks, joins } = draftBody(
    lines,
    texts.map((run) => run.body),
  );
  return {
    id,
    ...(kicker.length > 0 && { kicker: shorten(kicker) }),
    ...(headline.length > 0 && { headline: shorten(headline) }),
    ...(deck.length > 0 && { deck: shorten(deck) }),
    ...(byline.length > 0 && { byline: shorten(byline) }),
    ...(dateline !== undefined && { dateline }),
    blocks,
    ...(joins.length > 0 && { joins }),
    ...(spaces.length > 0 && { spaces }),
  };
}

const shorten = (references: string[]): string | string[] =>
  references.length === 1 ? (references[0] ?? references) : references;

/** A paragraph that does not end goes on in the next line of its run, or in the run where its article goes on. */
function draftBody(
  lines: readonly string[],
  runs: readonly (readonly number[])[],
): { dateline?: string; blocks: string[]; joins: SidecarJoin[] } {
  const blocks: string[] = [];
  const joins: SidecarJoin[] = [];
  let dateline: string | undefined;
  let before: number | undefined;
  for (const [place, line] of runs.flatMap((run) => run.map((number, i) => [i, number] as const))) {
    const references = lineToReferences(lines, line);
    if (blocks.length === 0 && references.length > 1 && lineKind(lines[line - 1] ?? '') === 'dateline')
      dateline = references.shift();
    const open = before === undefined ? '' : (lines[before - 1] ?? '');
    if (before === undefined || hasFinalMark(plainText(open))) {
      blocks.push(references.join('+'));
    } else {
      const block = blocks.pop() ?? '';
      const at = `${block.split('+').at(-1)}+${references[0]}`;
      const why =
        place === 0
          ? `第${before}行末无句读；同一篇在第${line}行接续`
          : `第${before}行末无句读，第${line}行紧接其后`;
      joins.push({ at, seam: seamOf(open, lines[line - 1] ?? ''), by: 'rule', why });
      blocks.push(`${block}+${references.join('+')}`);
    }
    before = line;
  }
  return { ...(dateline !== undefined && { dateline }), blocks, joins };
}

/** Up to four characters from either side of the seam between two lines. */
function seamOf(before: string, after: string): string {
  const last = textOf(before).at(-1);
  const first = textOf(after)[0];
  const end = [...before.slice(last?.start, last?.end)].slice(-4);
  const start = [...after.slice(first?.start, first?.end)].slice(0, 4);
  return `${end.join('')}|${start.join('')}`;
}
