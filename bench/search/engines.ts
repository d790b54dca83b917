import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { HeldArticle } from '../../src/core/search/held-article.ts';
import { compareMatches, type Match, matchArticle } from '../../src/core/search/match.ts';
import { chanceFrom } from '../anchor/chance.ts';
import { BigramIndex } from './bigrams.ts';
import { held, queriesOf, written } from './library.ts';

const QUERIES = 200;

/** What one engine took, and how well it found. Times in ms, of this process's own work. */
export interface Measured {
  readonly engine: string;
  readonly articles: number;
  readonly build: number;
  /** Bytes beside what the texts take as they are. */
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly recall: number;
  readonly precision: number;
}

type Find = (term: string) => Match[];

/** Measures a scan of the folded texts, and the same after an index has said which of them to look into. */
export function measureEngines(count: number): Measured[] {
  const texts = written(count);
  const before = memory();
  const started = cpu();
  const articles = texts.map(held);
  const folding = cpu() - started;
  const queries = queriesOf(articles, chanceFrom(200), QUERIES);
  const scan = ask(queries, articles, (term) => ranked(articles, term));
  // The first search makes one piece of each text.
  const ofTexts = memory() - before;

  const startedIndex = cpu();
  const index = new BigramIndex(articles.map(({ folded }) => folded.folded));
  const building = cpu() - startedIndex;
  const ofIndex = memory() - before - ofTexts;
  const byIndex = ask(queries, articles, (term) =>
    ranked(
      index.candidates(term).flatMap((n) => articles[n] ?? []),
      term,
    ),
  );
  const shared = { articles: count };
  return [
    { engine: 'scan', ...shared, build: folding, memory: ofTexts, ...scan },
    {
      engine: 'index of single and double characters',
      ...shared,
      build: folding + building,
      memory: ofTexts + ofIndex,
      ...byIndex,
    },
  ];
}

function ranked(articles: readonly HeldArticle[], term: string): Match[] {
  const found: Match[] = [];
  for (const article of articles) {
    const match = matchArticle(article, [term]);
    if (match) found.push(match);
  }
  return found.sort(compareMatches);
}

function ask(queries: readonly string[], articles: readonly HeldArticle[], find: Find) {
  for (const query of queries.slice(0, 20)) find(query);
  const times: number[] = [];
  let [right, given, wanted] = [0, 0, 0];
  for (const query of queries) {
    const started = cpu();
    const found = find(query);
    times.push(cpu() - started);
    const holding = new Set(articles.filter(({ folded }) => folded.folded.includes(query)));
    given += found.length;
    wanted += holding.size;
    right += found.filter(({ article }) => holding.has(article)).length;
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), longest: at(1), recall: right / wanted, precision: right / given };
}

/** What this process has used of a processor, in ms: waiting for one, on a machine that others share, is not counted. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let collect: (() => void) | undefined;

/** Bytes in use, after what is no longer wanted has been let go. */
function memory(): number {
  if (!collect) {
    setFlagsFromString('--expose_gc');
    collect = runInNewContext('gc');
  }
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
