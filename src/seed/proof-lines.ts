import {
  type AssembledArticle,
  FRONT_PARTS,
  type Stretch,
} from '../core/article/assembly/assembled-article.ts';
import { glueOf } from '../core/article/assembly/markup.ts';

/** What becomes of a character of the page. */
export type Fate =
  | { readonly kind: 'text'; readonly article: number }
  | { readonly kind: 'glue' | 'unused' }
  | {
      readonly kind: 'space';
      readonly do: 'keep' | 'drop' | 'structural';
      readonly why?: string;
      readonly article: number;
    };

export interface ProofRun {
  readonly text: string;
  readonly fate: Fate;
}

export interface ProofLine {
  /** 1-based. */
  readonly number: number;
  readonly runs: readonly ProofRun[];
  /** Seams at the line's start and end, by the line on their other side. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const stretchesOf = (article: AssembledArticle): Stretch[] => [
  ...FRONT_PARTS.flatMap((part) => article[part] ?? []),
  ...article.blocks,
];

/** Parts each line of a page by what becomes of its characters. */
export function proofLines(lines: readonly string[], articles: readonly AssembledArticle[]): ProofLine[] {
  const joins = articles.flatMap((article) => article.joins);
  return lines.map((text, index) => {
    const number = index + 1;
    const fates = fatesOf(text, number, articles);
    const runs: ProofRun[] = [];
    for (let start = 0; start < text.length; ) {
      let end = start + 1;
      while (end < text.length && fates[end] === fates[start]) end++;
      runs.push({ text: text.slice(start, end), fate: fates[start] ?? UNUSED });
      start = end;
    }
    return {
      number,
      runs,
      from: joins.filter(({ to }) => to === number).map(({ from }) => from),
      to: joins.filter(({ from }) => from === number).map(({ to }) => to),
    };
  });
}

const UNUSED: Fate = { kind: 'unused' };
const GLUE: Fate = { kind: 'glue' };

function fatesOf(text: string, line: number, articles: readonly AssembledArticle[]): Fate[] {
  const fates = new Array<Fate>(text.length).fill(UNUSED);
  for (const { start, end } of glueOf(text)) fates.fill(GLUE, start, end);
  articles.forEach((article, index) => {
    const fate: Fate = { kind: 'text', article: index };
    for (const span of stretchesOf(article).flatMap(({ spans }) => spans))
      if (span.line === line) fates.fill(fate, span.start, span.end);
  });
  articles.forEach((article, index) => {
    for (const { column, ...space } of article.spaces.filter((each) => each.line === line))
      if (column < text.length) fates[column] = { kind: 'space', article: index, ...space };
  });
  return fates;
}
