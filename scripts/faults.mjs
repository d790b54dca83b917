/**
 * Builds the app, injects every fault of `faults/` into it, and writes what came of each into docs/faults.md; the last
 * line is `N passed, N failed`. Takes some twenty minutes.
 *
 * Usage: node scripts/faults.mjs [argument of playwright test...]    with any, what is in dist/ is tried, and other rows stay
 */
import { root, runNode, toolPath } from './tool.mjs';

const chosen = process.argv.slice(2);
const minute = 60_000;

/** @param {string} script @param {string[]} args */
async function run(script, ...args) {
  const { code } = await runNode([script, ...args], { cwd: root, show: true, timeout: 50 * minute });
  return code ?? 1;
}

const built = chosen.length > 0 ? 0 : await run(toolPath('vite', 'vite'), 'build');
process.env.QUANDIAN_FAULTS_TABLE = 'write';
const args = ['test', '--config', 'faults/playwright.config.ts', ...chosen];
process.exitCode = built || (await run(toolPath('@playwright/test', 'playwright'), ...args));
