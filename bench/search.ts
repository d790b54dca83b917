import { loadavg } from 'node:os';
import { tell } from './browser.ts';
import { measureApp } from './search/app.ts';
import { type Measured, measureEngines } from './search/engines.ts';

const COUNTS = [1000, 10_000] as const;

const explain = (
  load: number,
): string => `\`npm run bench:search\`, after \`npm run build\`. 200 queries of one to six characters, drawn from articles of 2,000
characters each, the found ones ranked: a scan of the folded texts, and the same after an index has said which of them to look into.
Building is parsing and folding the texts, and making the index; memory is what both keep. Below, the app itself, with 10,000 articles of
the reader's in its database; tasks are of the main thread, by what they took of a processor. The machine's load at the beginning was ${load.toFixed(1)}.`;

/** \`npm run bench:search\`: prints the tables and writes them to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  const [load = 0] = loadavg();
  const engines = engineTable(COUNTS.flatMap(measureEngines));
  console.log(engines);
  const bars = await measureApp();
  tell('search', 'Searching the library', [explain(load), engines].join('\n\n'), bars);
}

function engineTable(rows: readonly Measured[]): string {
  const said = rows.map(({ engine, articles, build, memory, p50, p95, longest, recall, precision }) =>
    [
      engine,
      articles.toLocaleString('en'),
      p50.toFixed(2),
      p95.toFixed(2),
      longest.toFixed(1),
      (build / 1000).toFixed(1),
      (memory / 2 ** 20).toFixed(0),
      recall.toFixed(2),
      precision.toFixed(2),
    ].join(' | '),
  );
  return [
    '| | articles | a query p50, ms | p95 | longest | build, s | memory, MB | recall | precision |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...said.map((row) => `| ${row} |`),
  ].join('\n');
}
