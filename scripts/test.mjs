/**
 * Runs every check of the project and says what came of it; the last line is `N passed, N failed`, over all
 * tests and checks. Ends with code 1 when anything failed or nothing ran.
 *
 * Usage: node scripts/test.mjs [step...]    the named steps only, in the order below
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserVariable, ensureHanFont, findBrowser } from './browser.mjs';
import { sum, tallyPlaywright, tallyVitest } from './tally.mjs';
import { root, runNode, toolPath } from './tool.mjs';

/** @import { Tally } from './tally.mjs' */

/** Where the test runners leave their reports. playwright.config.ts names the second, too. */
const unitReport = path.join(root, '.cache/test/unit.json');
const e2eReport = path.join(root, '.cache/test/e2e.json');

/** `biome ci` colours even what goes to a file, and does not hear NO_COLOR. */
const biomeColors = process.stdout.isTTY ? '--colors=force' : '--colors=off';

const minute = 60_000;
/** Ends a step that hangs. An ordinary machine needs a fifth of this, the slowest one seen a half. */
const limits = { check: 5 * minute, unit: 12 * minute, e2e: 46 * minute };

/**
 * One check by its exit code, its output shown.
 * @param {string} script
 * @param {string[]} args
 * @returns {() => Promise<Tally>}
 */
const check =
  (script, ...args) =>
  async () => {
    const { code } = await runNode([script, ...args], { show: true, timeout: limits.check });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };

/** The report at `file`, or undefined when the tool wrote none. @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Tally>} */
async function runUnitTests() {
  rmSync(unitReport, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const args = [toolPath('vitest', 'vitest'), 'run', ...reporters];
  const { code } = await runNode(args, { show: true, timeout: limits.unit });
  return tallyVitest(readReport(unitReport), code);
}

/** @returns {Promise<Tally>} */
async function chooseBrowser() {
  const say = (/** @type {string} */ line) => console.log(line);
  const browser = findBrowser({ say, isShell: true });
  if (browser === undefined) {
    say(
      `No browser was found and none could be fetched. Install Chromium or Chrome, or name one in ${browserVariable}.`,
    );
    return { passed: 0, failed: 1, skipped: 0, note: 'no browser' };
  }
  say(`Testing with ${browser.how}.`);
  process.env[browserVariable] = browser.executablePath ?? 'playwright';
  ensureHanFont({ say });
  return { passed: 1, failed: 0, skipped: 0 };
}

/** @returns {Promise<Tally>} */
async function runEndToEndTests() {
  rmSync(e2eReport, { force: true });
  const { code } = await runNode([toolPath('@playwright/test', 'playwright'), 'test'], {
    show: true,
    timeout: limits.e2e,
  });
  return tallyPlaywright(readReport(e2eReport), code);
}

/** @type {readonly { name: string, title: string, needs?: readonly string[], run: () => Promise<Tally> }[]} */
const steps = [
  {
    name: 'lint',
    title: 'Biome: lint and format',
    run: check(toolPath('@biomejs/biome', 'biome'), 'ci', biomeColors),
  },
  {
    name: 'types',
    title: 'TypeScript: types, layer by layer',
    run: check(toolPath('typescript', 'tsc'), '-b'),
  },
  { name: 'knip', title: 'Knip: nothing unused', run: check(toolPath('knip', 'knip')) },
  { name: 'layers', title: 'Layers: planted violations are refused', run: check('scripts/check-layers.mjs') },
  {
    name: 'dependencies',
    title: 'Dependencies: licences, hashes, exact versions',
    run: check('scripts/check-dependencies.mjs'),
  },
  { name: 'unit', title: 'Vitest: unit tests', run: runUnitTests },
  { name: 'build', title: 'Vite: production build', run: check(toolPath('vite', 'vite'), 'build') },
  {
    name: 'budget',
    title: 'Budget: what the reading route loads',
    needs: ['build'],
    run: check('scripts/check-budget.mjs'),
  },
  { name: 'browser', title: 'A browser for the end-to-end tests', run: chooseBrowser },
  { name: 'e2e', title: 'Playwright: end-to-end tests', needs: ['build', 'browser'], run: runEndToEndTests },
];

/** @param {number} startedAt ms */
const secondsSince = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/** @param {string[]} names */
async function runSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new RangeError(
      `No step ${unknown.join(', ')}; the steps are ${steps.map((step) => step.name).join(', ')}`,
    );
  }
  /** @type {{ name: string, time: string, tally: Tally }[]} */
  const results = [];
  for (const { name, title, needs = [], run } of steps) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n== ${name} · ${title}`);
    const startedAt = Date.now();
    const broken = results.filter((result) => needs.includes(result.name) && result.tally.failed > 0);
    const note = `not run: ${broken.map((result) => result.name).join(' and ')} failed`;
    const tally = broken.length > 0 ? { passed: 0, failed: 1, skipped: 0, note } : await run();
    const time = secondsSince(startedAt);
    console.log(
      `-- ${name} ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${time}${tally.note === undefined ? '' : ` (${tally.note})`}`,
    );
    results.push({ name, time, tally });
  }
  return results;
}

const startedAt = Date.now();
const results = await runSteps(process.argv.slice(2));
console.log(`\n== Summary, ${secondsSince(startedAt)} in all\n`);
console.log(
  `${'step'.padEnd(13)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'time'.padStart(10)}`,
);
for (const { name, time, tally } of results) {
  const numbers = `${String(tally.passed).padStart(8)}${String(tally.failed).padStart(8)}${String(tally.skipped).padStart(9)}`;
  console.log(
    `${name.padEnd(13)}${numbers}${time.padStart(10)}${tally.note === undefined ? '' : `  ${tally.note}`}`,
  );
}
const { line, exitCode } = sum(results.map(({ tally }) => tally));
console.log(`\n${line}`);
process.exitCode = exitCode;
