import {
  type Budget,
  type Judged,
  type Miss,
  measureAccuracy,
  SEED_SETS,
  type SeedSet,
} from './anchor/accuracy.ts';
import { ENGINES } from './anchor/judge.ts';
import { describeMiss } from './anchor/miss.ts';
import { accuracyTable, barsOf, cellOf, speedTable } from './anchor/report.ts';
import { measureSpeed } from './anchor/speed.ts';
import { measureWeight } from './anchor/weight.ts';
import { barTable } from './bars.ts';
import { writeSection } from './results.ts';

/** Two minutes; as all budgets, for each set of seeds. */
const quick: Budget = ({ isDeletion }, engine) => (engine === 'Hypothesis' && isDeletion ? 50 : 250);

/** An hour: enough deletions to see one wrong in 100,000. Every edit is the same trials for every engine. */
const full: Budget = ({ isDeletion }, engine) => {
  if (!isDeletion) {
    return 5000;
  }
  return engine === 'Hypothesis' ? 1000 : 25_000;
};

const EXPLANATION = `Right / wrong / "don't know", in percent. Marks of 5 to 80 characters on the bundled articles, 古文觀止 and Genesis, and
on forty reports of one pattern; seeded edits. Every edit is the same trials for every engine; of the deletions, which it never
gets right, Hypothesis is given the first 1000 or fewer: the last column compares on the very same trials. *Right*: what the
answer holds of the mark is 60 % of both together, what was put into the midst of the mark left aside; where the target was
deleted, only "don't know" is right. *Ours* has the old text, as the app does;
*quote only* has not. *Exact match* takes the occurrence nearest to the old place. *Hypothesis* is written from its description:
the position verified by the quote, else approx-string-match with up to half of the quote's characters wrong, weights 50 (quote),
20 (prefix), 20 (suffix), 2 (position), no floor.

Of two sets of seeds, all bars on both together. Wrong answers were found and mended on the *known* ones (and on many others
beside); the *held-out* ones were first run on the engine as it stands, and nothing was mended on them since.`;

/** The sets of seeds that a name or a number asks for. */
function seedSetsOf(wanted: string): SeedSet[] {
  const named = SEED_SETS.filter(({ name }) => name === wanted);
  if (named.length === 0 && !/^\d+$/.test(wanted)) {
    throw new RangeError(`No seeds ${wanted}: a number, or ${SEED_SETS.map(({ name }) => name).join(', ')}`);
  }
  return named.length > 0 ? named : [{ name: wanted, first: Number(wanted) }];
}

const valueGiven = (flags: readonly string[], flag: string): string | undefined =>
  flags.find((given) => given.startsWith(`--${flag}=`))?.slice(flag.length + 3);

/**
 * `npm run bench:anchor [-- --full] [--kind=PART] [--seeds=NAME|NUMBER] [--misses]`; a kind or seeds by themselves are
 * only printed, and what went wrong always, with `--misses` also what was not found with the old text. Fails where a bar
 * is missed.
 */
export async function run(flags: readonly string[]): Promise<void> {
  const part = valueGiven(flags, 'kind');
  const seeds = valueGiven(flags, 'seeds');
  const sets = seeds === undefined ? SEED_SETS : seedSetsOf(seeds);
  const isFull = flags.includes('--full');
  const isWanted = ({ engine, verdict }: Miss): boolean =>
    verdict === 'wrong' || (engine === 'ours' && flags.includes('--misses'));
  const accuracy: Judged[] = [];
  console.log(`${'edit'.padEnd(40)} ${ENGINES.map((engine) => engine.padEnd(22)).join('')}`);
  for (const row of measureAccuracy(part ?? '', sets, isFull ? full : quick)) {
    accuracy.push(row);
    const cells = ENGINES.map((engine) => cellOf(row.tallies[engine]).padEnd(22));
    console.log(`${row.kind.name.padEnd(40)} ${cells.join('')}`);
    for (const miss of row.misses.filter(isWanted)) {
      console.log(describeMiss(miss));
    }
  }
  if (part !== undefined || seeds !== undefined) {
    console.log(`\n${accuracyTable(accuracy, sets)}`);
    return;
  }
  const speed = measureSpeed();
  const bars = barsOf(accuracy, speed, await measureWeight());
  const speeds = `A thousand stale anchors in a million characters of prose:\n\n${speedTable(speed)}`;
  console.log(`\n${speeds}\n\n${barTable(bars)}`);
  const command = `\`npm run bench:anchor${isFull ? ' -- --full' : ''}\``;
  const body = [`${command}. ${EXPLANATION}`, accuracyTable(accuracy, sets), speeds, barTable(bars)];
  writeSection('anchors', 'Anchors', body.join('\n\n'));
  process.exitCode = bars.every(({ isMet }) => isMet) ? 0 : 1;
}
