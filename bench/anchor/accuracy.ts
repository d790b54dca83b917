import { chanceFrom } from './chance.ts';
import { ENGINES, type Engine, judge, type Trial, type Verdict } from './judge.ts';
import { KINDS, type Kind } from './kinds.ts';

/** Trials drawn from one edited text. */
const OF_ONE_TEXT = 50;

/** Seeds by a name: each kind of edit has the one of its place in the list, from the first on. */
export interface SeedSet {
  readonly name: string;
  readonly first: number;
}

/** On the known ones the engine's wrong answers were found and mended; on the held-out ones none was. */
export const SEED_SETS: readonly SeedSet[] = [
  { name: 'known', first: 1000 },
  { name: 'held-out', first: 641_000 },
];

/** Misses kept of each engine and verdict, to be looked at. */
const KEPT = 20;

export type Tally = Record<Verdict, number>;

/** A trial that one of ours did not get right. */
export interface Miss {
  readonly engine: Engine;
  readonly verdict: Verdict;
  readonly trial: Trial;
}

export interface Accuracy {
  readonly kind: Kind;
  readonly tallies: Readonly<Record<Engine, Tally>>;
  /** Ours on the very trials that Hypothesis was given: on deletions, which it never gets right, it is given fewer. */
  readonly oursShared: Tally;
  /** Of ours with the old text and without it, the first few of each verdict. */
  readonly misses: readonly Miss[];
}

/** Of several sets of seeds together, and ours with the old text on each by itself. */
export interface Judged extends Accuracy {
  readonly oursBySeeds: readonly Tally[];
}

/** How many trials of a kind an engine is given. */
export type Budget = (kind: Kind, engine: Engine) => number;

export const totalOf = (tally: Tally): number => tally.right + tally.wrong + tally.offered + tally.unknown;

export const sumOf = (tallies: readonly Tally[]): Tally => {
  const sum = { right: 0, wrong: 0, offered: 0, unknown: 0 };
  for (const tally of tallies) {
    sum.right += tally.right;
    sum.wrong += tally.wrong;
    sum.offered += tally.offered;
    sum.unknown += tally.unknown;
  }
  return sum;
};
const emptyTally = (): Tally => sumOf([]);

function measureKind(kind: Kind, seed: number, budget: Budget): Accuracy {
  const chance = chanceFrom(seed);
  const tallies: Record<Engine, Tally> = {
    ours: emptyTally(),
    'ours, quote only': emptyTally(),
    'exact match': emptyTally(),
    Hypothesis: emptyTally(),
  };
  const oursShared = emptyTally();
  const misses: Miss[] = [];
  const shared = budget(kind, 'Hypothesis');
  const wanted = Math.max(...ENGINES.map((engine) => budget(kind, engine)));
  let done = 0;
  const put = (engine: Engine, trial: Trial, n: number): void => {
    const verdict = judge(engine, trial);
    tallies[engine][verdict]++;
    if (engine === 'ours' && n < shared) {
      oursShared[verdict]++;
    }
    if (verdict !== 'right' && engine.startsWith('ours') && tallies[engine][verdict] <= KEPT) {
      misses.push({ engine, verdict, trial });
    }
  };
  while (done < wanted) {
    const trials = kind.trials(chance, Math.min(OF_ONE_TEXT, wanted - done));
    for (const engine of ENGINES) {
      for (const [i, trial] of trials.slice(0, Math.max(0, budget(kind, engine) - done)).entries()) {
        put(engine, trial, done + i);
      }
    }
    done += trials.length;
  }
  return { kind, tallies, oursShared, misses };
}

function together(kind: Kind, parts: readonly Accuracy[]): Judged {
  const sumFor = (engine: Engine): Tally => sumOf(parts.map(({ tallies }) => tallies[engine]));
  return {
    kind,
    tallies: {
      ours: sumFor('ours'),
      'ours, quote only': sumFor('ours, quote only'),
      'exact match': sumFor('exact match'),
      Hypothesis: sumFor('Hypothesis'),
    },
    oursShared: sumOf(parts.map(({ oursShared }) => oursShared)),
    oursBySeeds: parts.map(({ tallies }) => tallies.ours),
    misses: parts.flatMap(({ misses }) => misses),
  };
}

/** Puts the same trials of each kind whose name holds `part` before every engine, the budget's for each set of seeds. */
export function* measureAccuracy(part: string, sets: readonly SeedSet[], budget: Budget): Generator<Judged> {
  for (const [i, kind] of KINDS.entries()) {
    if (kind.name.includes(part)) {
      yield together(
        kind,
        sets.map(({ first }) => measureKind(kind, first + i, budget)),
      );
    }
  }
}
