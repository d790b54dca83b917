import type { Bar } from '../bars.ts';
import { type Accuracy, type Judged, type SeedSet, sumOf, type Tally, totalOf } from './accuracy.ts';
import { ENGINES } from './judge.ts';
import type { Speed } from './speed.ts';
import type { Weight } from './weight.ts';

const percent = (share: number): string => (share * 100).toFixed(share > 0 && share < 0.001 ? 3 : 1);

/** Right / wrong / "don't know" in percent, and in how many trials. */
export function cellOf(tally: Tally): string {
  const total = totalOf(tally);
  if (total === 0) {
    return '';
  }
  const shares = [tally.right, tally.wrong, tally.offered + tally.unknown].map((n) => percent(n / total));
  return shares.join(' / ');
}

const sharedOf = ({ oursShared, tallies: { Hypothesis } }: Accuracy): string =>
  `${oursShared.right}, ${Hypothesis.right} of ${totalOf(Hypothesis)}`;

export function accuracyTable(rows: readonly Judged[], sets: readonly SeedSet[]): string {
  const bySeeds = sets.map(({ name }) => `ours, ${name} seeds`);
  const columns = ['edit', 'trials', ...ENGINES, 'right on the same trials: ours, Hypothesis', ...bySeeds];
  return [
    `| ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.map((row) => {
      const { kind, tallies, oursBySeeds } = row;
      const cells = ENGINES.map((engine) => cellOf(tallies[engine]));
      const all = [kind.name, totalOf(tallies.ours), ...cells, sharedOf(row), ...oursBySeeds.map(cellOf)];
      return `| ${all.join(' | ')} |`;
    }),
  ].join('\n');
}

export function speedTable(rows: readonly Speed[]): string {
  return [
    '| edit | ours, CPU ms | one indexOf each | ratio | quotes unchanged % | right % | wrong % |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ name, ours, indexOf, unchanged, right, wrong }) => {
      const numbers = [
        ours.toFixed(0),
        indexOf.toFixed(0),
        (ours / indexOf).toFixed(2),
        percent(unchanged),
        percent(right),
        percent(wrong),
      ];
      return `| ${name} | ${numbers.join(' | ')} |`;
    }),
  ].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KB`;

const shareOf = (tally: Tally, verdict: keyof Tally): number => tally[verdict] / totalOf(tally);

/** Ours with the old text, over several edits. */
const tallyOf = (rows: readonly Accuracy[]): Tally => sumOf(rows.map(({ tallies }) => tallies.ours));

/** What was asked of the engine, and what it did. */
export function barsOf(accuracy: readonly Accuracy[], speed: readonly Speed[], weight: Weight): Bar[] {
  const deletions = accuracy.filter(({ kind }) => kind.isDeletion);
  const alone = tallyOf(deletions.filter(({ kind }) => !kind.isEditedBesides));
  const besides = tallyOf(deletions.filter(({ kind }) => kind.isEditedBesides));
  const edits = accuracy.filter(({ kind }) => !kind.isDeletion);
  const tenth = edits
    .filter(({ kind }) => /^10 % (?!.*marks of)/.test(kind.name))
    .map(({ tallies }) => tallies.ours);
  const sum = (tallies: readonly Tally[], verdict: keyof Tally): number =>
    tallies.reduce((total, tally) => total + shareOf(tally, verdict), 0);
  const worse = accuracy.filter(({ tallies, oursShared }) => oursShared.right < tallies.Hypothesis.right);
  const ours = sum(
    accuracy.map(({ tallies }) => tallies.ours),
    'wrong',
  );
  const theirs = sum(
    accuracy.map(({ tallies }) => tallies.Hypothesis),
    'wrong',
  );
  const leastRight = Math.min(...tenth.map((tally) => shareOf(tally, 'right')));
  const mostWrong = Math.max(...tenth.map((tally) => shareOf(tally, 'wrong')));
  const fifth = speed.slice(0, 3);
  const slowest = Math.max(...fifth.map((row) => row.ours / row.indexOf));
  const least = Math.min(...fifth.map(({ right }) => right));
  return [
    {
      name: 'deletions with look-alikes: none wrong',
      isMet: alone.wrong === 0,
      measured: `${alone.wrong} in ${totalOf(alone)}`,
    },
    {
      name: 'the same with 5 % edited besides: at most 0.1 % wrong',
      isMet: shareOf(besides, 'wrong') <= 0.001,
      measured: `${besides.wrong} in ${totalOf(besides)}`,
    },
    {
      name: '10 % edits: at least 99 % right',
      isMet: leastRight >= 0.99,
      measured: `${percent(leastRight)} %`,
    },
    {
      name: '10 % edits: at most 0.1 % wrong',
      isMet: mostWrong <= 0.001,
      measured: `${percent(mostWrong)} %`,
    },
    {
      name: 'never less right than Hypothesis',
      isMet: worse.length === 0,
      measured:
        worse.length === 0
          ? 'on no kind, on the same trials'
          : worse.map((row) => `${row.kind.name}: ${sharedOf(row)}`).join('; '),
    },
    {
      name: 'a hundred times fewer wrong than Hypothesis',
      isMet: ours * 100 <= theirs,
      measured: ours === 0 ? 'none' : `${(theirs / ours).toFixed(0)} times`,
    },
    {
      name: '5 % edits in a million characters: at most one indexOf each',
      isMet: slowest <= 1,
      measured: `${slowest.toFixed(2)} ×`,
    },
    { name: 'and at least 99.5 % right', isMet: least >= 0.995, measured: `${percent(least)} %` },
    {
      name: 'weight of the engine to open, select and mark, gzipped: at most 8 KB',
      isMet: weight.atOnce <= 8192,
      measured: kilobytes(weight.atOnce),
    },
    {
      name: 'the same with all that is fetched on demand (marks of another text, adjusting, copying)',
      isMet: weight.engine <= 8192,
      measured: `${kilobytes(weight.engine)}; core/anchor alone ${kilobytes(weight.anchors)}`,
    },
  ];
}
