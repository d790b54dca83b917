import type { Anchor } from '../../src/core/anchor/anchor.ts';
import { describeAnchor } from '../../src/core/anchor/describe.ts';
import { resolveAnchors } from '../../src/core/anchor/resolve.ts';
import { chanceFrom } from './chance.ts';
import { type Edition, truthsOf } from './edition.ts';
import { type Edit, inParagraphs, scatter } from './edits.ts';
import { judgeResolution, type Verdict } from './judge.ts';
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

/** One edit's anchors, what became of them, and what each round took. */
class Row {
  private readonly name: string;
  private readonly old: string;
  private readonly edition: Edition;
  private readonly anchors: readonly Anchor[];
  private readonly verdicts: readonly Verdict[];
  private readonly ours: number[] = [];
  private readonly indexOf: number[] = [];
  private found = 0;

  constructor(name: string, old: string, edition: Edition) {
    this.name = name;
    this.old = old;
    this.edition = edition;
    const chance = chanceFrom(3);
    this.anchors = Array.from({ length: ANCHORS }, () => {
      const length = chance.between(5, 81);
      const start = chance.between(0, old.length - length);
      return describeAnchor(old, { start, end: start + length });
    });
    const truthOf = truthsOf(old, edition);
    this.verdicts = resolveAnchors(edition.text, this.anchors, () => old).map((resolution, i) =>
      judgeResolution(resolution, truthOf(this.anchors[i]?.position ?? { start: 0, end: 1 })),
    );
  }

  measure(round: number): void {
    // A text of its own each round, since what was learned of the last one is kept.
    const text = `${this.edition.text}${'。'.repeat(round + 1)}`;
    this.indexOf.push(
      cpuOf(() => {
        this.found = this.anchors.filter(({ quote }) => text.indexOf(quote.exact) !== -1).length;
      }),
    );
    this.ours.push(cpuOf(() => void resolveAnchors(text, this.anchors, () => this.old)));
  }

  speed(): Speed {
    const share = (wanted: Verdict): number =>
      this.verdicts.filter((verdict) => verdict === wanted).length / ANCHORS;
    return {
      name: this.name,
      ours: median(this.ours),
      indexOf: median(this.indexOf),
      unchanged: this.found / ANCHORS,
      right: share('right'),
      wrong: share('wrong'),
    };
  }
}

/**
 * A thousand stale anchors in a million characters, beside one `indexOf` for each. The edits take turns, round by round,
 * so that none is measured on code that is still being compiled for it and the others on code that has been.
 */
export function measureSpeed(): Speed[] {
  const chance = chanceFrom(7);
  const old = longText(chance, LENGTH);
  const rows = EDITS.map(([name, edit]) => new Row(name, old, edit(old, chance)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      row.measure(round);
    }
  }
  return rows.map((row) => row.speed());
}
