import { describeAnchor } from '../../src/core/anchor/describe.ts';
import { resolveAnchors } from '../../src/core/anchor/resolve.ts';
import { chanceFrom } from './chance.ts';
import { type Edition, truthsOf } from './edition.ts';
import { type Edit, inParagraphs, scatter } from './edits.ts';
import { judgeResolution } from './judge.ts';
import { longText } from './texts.ts';

const LENGTH = 1_000_000;
const ANCHORS = 1000;
const ROUNDS = 7;

export interface Speed {
  readonly name: string;
  /** CPU milliseconds, median of `ROUNDS`. */
  readonly ours: number;
  readonly indexOf: number;
  /** Share of the quotes that stand in the new text unchanged. */
  readonly unchanged: number;
  /** Share of the anchors that ours attached rightly, and wrongly. */
  readonly right: number;
  readonly wrong: number;
}

const mixed = (rate: number): Edit =>
  scatter({ substitute: rate * 0.6, insert: rate * 0.2, remove: rate * 0.2 });

/** All change about 5 % of the characters, but for the last. */
const EDITS: readonly (readonly [string, Edit])[] = [
  ['a quarter of the paragraphs, 20 % of each', inParagraphs(0.25, mixed(0.2))],
  ['half of the paragraphs, 10 % of each', inParagraphs(0.5, mixed(0.1))],
  ['all paragraphs, 5 % of each', inParagraphs(1, mixed(0.05))],
  ['all paragraphs, 10 % of each', inParagraphs(1, mixed(0.1))],
];

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** CPU time of the process: the clock of a shared machine lies. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measureEdit(name: string, old: string, edition: Edition): Speed {
  const chance = chanceFrom(3);
  const anchors = Array.from({ length: ANCHORS }, () => {
    const length = chance.between(5, 81);
    const start = chance.between(0, old.length - length);
    return describeAnchor(old, { start, end: start + length });
  });
  const truthOf = truthsOf(old, edition);
  const verdicts = resolveAnchors(edition.text, anchors, () => old).map((resolution, i) =>
    judgeResolution(resolution, truthOf(anchors[i]?.position ?? { start: 0, end: 1 })),
  );
  const ours: number[] = [];
  const indexOf: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // A text of its own each round, since what was learned of the last one is kept.
    const text = `${edition.text}${'。'.repeat(round + 1)}`;
    indexOf.push(
      cpuOf(() => {
        found = anchors.filter(({ quote }) => text.indexOf(quote.exact) !== -1).length;
      }),
    );
    ours.push(cpuOf(() => void resolveAnchors(text, anchors, () => old)));
  }
  const share = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length / ANCHORS;
  return {
    name,
    ours: median(ours),
    indexOf: median(indexOf),
    unchanged: found / ANCHORS,
    right: share('right'),
    wrong: share('wrong'),
  };
}

/** A thousand stale anchors in a million characters, beside one `indexOf` for each. */
export function* measureSpeed(): Generator<Speed> {
  const chance = chanceFrom(7);
  const old = longText(chance, LENGTH);
  for (const [name, edit] of EDITS) {
    yield measureEdit(name, old, edit(old, chance));
  }
}
