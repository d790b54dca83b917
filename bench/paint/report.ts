import type { Script } from './build-pages.ts';
import { CONTENDERS, LIMIT, type Openings, type Setting } from './openings.ts';

const openingBy = (openings: Openings | undefined, script: Script) =>
  [...(openings ?? [])].find(([contender]) => contender.script === script)?.[1];

/** How much of the bare page's work a script's page takes; NaN where one did not open in time. */
export function ratioOf(openings: Openings | undefined, script: Script): number {
  const plain = openingBy(openings, 'plain');
  return (openingBy(openings, script)?.cpu ?? Number.NaN) / (plain?.cpu ?? Number.NaN);
}

export function openingTable(openings: ReadonlyMap<Setting, Openings>): string {
  const settings = [...openings.keys()];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...settings.map(({ size, marks }) => `${size} ${marks}`)]),
    row(['---', ...settings.map(() => '---')]),
    ...CONTENDERS.map((contender) =>
      row([
        contender.name,
        ...settings.map((setting) => {
          const taken = openings.get(setting);
          const opening = taken?.get(contender);
          const plain = openingBy(taken, 'plain');
          if (!opening || !plain) return `over ${LIMIT / 1000} s`;
          if (contender.script === 'plain')
            return `1 (${opening.cpu.toFixed(0)} ms; clock ${opening.wall.toFixed(0)})`;
          return `${(opening.cpu / plain.cpu).toFixed(2)} (${opening.cpu.toFixed(0)} ms)`;
        }),
      ]),
    ),
  ].join('\n');
}
