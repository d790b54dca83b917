import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const TABLE = fileURLToPath(new URL('../docs/faults.md', import.meta.url));
const HEAD = `# Faults

Written by \`npm run test:faults\`, which injects each fault for real into Chromium against the production build; the
injections are in \`faults/\`, a file a family. *Confirmed*: writes that the interface had shown as done, before the fault
or during it. *Lost*: those of them that were not in the database afterwards. A row that is not whole, or without the
text it was made on, fails the test as well.
`;

type Outcome = 'held' | 'not injected' | 'failed';

/** Counts faults, and writes what came of each into docs/faults.md where `QUANDIAN_FAULTS_TABLE` is set; what has not run keeps its row. */
export default class FaultReporter implements Reporter {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #lines = new Map<string, string>();
  #outside = 0;

  onTestEnd(test: TestCase, { annotations, status }: TestResult): void {
    if (status === 'interrupted') return; // nothing is known of it
    const [, id = test.title, name = ''] = /^(F\d+\w*) (.*)$/.exec(test.title) ?? [];
    const said = (type: string): string =>
      annotations.find((annotation) => annotation.type === type)?.description ?? '';
    const outcome = status === 'passed' ? 'held' : status === 'skipped' ? 'not injected' : 'failed';
    this.#outcomes.set(id, outcome);
    const result = [outcome, said('skip'), said('seen')].filter(Boolean).join('; ');
    const cells = [id, name, said('injected'), said('asserted'), said('confirmed'), said('lost'), result];
    this.#lines.set(id, lineOf(cells));
  }

  onError(): void {
    this.#outside++;
  }

  onEnd({ status }: FullResult): void {
    const count = (wanted: Outcome): number =>
      [...this.#outcomes.values()].filter((outcome) => outcome === wanted).length;
    if (process.env.QUANDIAN_FAULTS_TABLE) writeFileSync(TABLE, withRows(this.#lines));
    if (count('not injected') > 0) console.log(`${count('not injected')} could not be injected here`);
    const outside = this.#outside + (status === 'timedout' ? 1 : 0);
    console.log(`${count('held')} passed, ${count('failed') + outside} failed`);
  }
}

const lineOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ') || '–').join(' | ')} |`;

/** The table with these rows in place of those it has of the same faults. */
function withRows(rows: ReadonlyMap<string, string>): string {
  const old = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').split('\n') : [];
  const known = old.flatMap((line): [string, string][] => {
    const id = /^\| (F\d+\w*) \|/.exec(line)?.[1];
    return id === undefined ? [] : [[id, line]];
  });
  const number = (id: string): number => Number(/\d+/.exec(id)?.[0]);
  const lines = [...new Map([...known, ...rows])]
    .sort(([a], [b]) => number(a) - number(b) || (a < b ? -1 : 1))
    .map(([, line]) => line);
  const count = (outcome: Outcome): number =>
    lines.filter((line) => new RegExp(`\\| ${outcome}(;[^|]*)? \\|$`).test(line)).length;
  const sum = `${lines.length} faults: ${count('held')} held, ${count('failed')} failed, ${count('not injected')} could not be injected.`;
  const head = ['', 'Fault', 'How it is injected', 'What is asserted', 'Confirmed', 'Lost', 'Result'];
  const table = [lineOf(head), `|${' --- |'.repeat(head.length)}`, ...lines];
  return [HEAD, sum, '', ...table, ''].join('\n');
}
