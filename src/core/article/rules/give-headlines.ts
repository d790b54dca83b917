import { isHan } from '../../text/script.ts';
import type { Run } from './read-runs.ts';

/**
 * How much better than the runner-up a body must hold a headline to get it. On the bundled page the two
 * headlines that stand away from their bodies lead by 0.44 and 0.50, see draft-sidecar.test.ts.
 */
const MARGIN = 0.3;

/** An article as the rules see it: the runs whose titles it has (its own first), and those that make up its text. */
export interface Grouping {
  readonly titles: Run[];
  readonly texts: Run[];
}

/** Every two Han characters that stand side by side in `text`. */
function hanBigrams(text: string): Set<string> {
  const characters = [...text];
  return new Set(
    characters.flatMap((character, i) => {
      const next = characters[i + 1];
      return next !== undefined && isHan(character) && isHan(next) ? [character + next] : [];
    }),
  );
}

/** The share of `title`'s Han bigrams that `body` has too, 0 to 1. */
export function containment(title: string, body: string): number {
  const wanted = hanBigrams(title);
  const there = hanBigrams(body);
  return wanted.size === 0 ? 0 : [...wanted].filter((bigram) => there.has(bigram)).length / wanted.size;
}

/**
 * Groups a page's runs into articles. A headline goes to the opening run that holds it by a clear margin,
 * else to the text below it; what stood below a headline that went elsewhere goes on with that article.
 * Every run's title and text are in exactly one grouping. No grouping where no run has text.
 */
export function giveHeadlines(lines: readonly string[], runs: readonly Run[]): Grouping[] {
  const targets = matchTitles(lines, runs);
  const titled = new Set(targets.values());
  const articles = new Map<Run, Grouping>();
  for (const run of runs)
    if (run.body.length > 0 && (run.opens || titled.has(run) || articles.size === 0))
      articles.set(run, { titles: [], texts: [] });
  const groupings = [...articles.values()];
  const leftOver: (() => void)[] = [];
  let last = groupings[0];
  for (const run of runs) {
    const titleHome = articles.get(targets.get(run) ?? run);
    const textHome = articles.get(run) ?? titleHome ?? last;
    textHome?.texts.push(run);
    if (run.headline.length > 0) {
      const place = (): void => void (targets.has(run) ? titleHome : textHome)?.titles.push(run);
      if (targets.has(run)) place();
      else leftOver.push(place);
    }
    last = textHome;
  }
  for (const place of leftOver) place();
  return groupings;
}

/** The body that each run's title belongs to; a title that finds none is not in the map. */
function matchTitles(lines: readonly string[], runs: readonly Run[]): Map<Run, Run> {
  const read = (numbers: readonly number[]): string => numbers.map((n) => lines[n - 1]).join('\n');
  const claims = runs
    .filter((run) => run.headline.length > 0)
    .map((run) => {
      const title = read([...run.headline, ...run.deck]);
      const scores = runs
        .filter((body) => body.body.length > 0 && (body.opens || body === run))
        .map((body) => ({ body, score: containment(title, read(body.body)) }))
        .sort((a, b) => b.score - a.score);
      const [best, second] = scores;
      const isClear = best !== undefined && best.score - (second?.score ?? 0) >= MARGIN;
      const own = scores.find(({ body }) => body === run);
      return { run, body: isClear ? best.body : run, score: (isClear ? best : own)?.score ?? 0 };
    })
    .sort((a, b) => b.score - a.score);
  const targets = new Map<Run, Run>();
  const taken = new Set<Run>();
  for (const { run, body } of claims) {
    const home = [body, run].find((candidate) => candidate.body.length > 0 && !taken.has(candidate));
    if (home === undefined) continue;
    targets.set(run, home);
    taken.add(home);
  }
  return targets;
}
