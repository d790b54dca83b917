/**
 * How many of a step's tests or checks passed and failed; `skipped` ones count as neither, and are shown.
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Tally
 */

/**
 * @param {Tally} tally what the tool's own report counts
 * @param {number | null} code the tool's exit code
 * @returns {Tally} never green when the tool was red, nor when nothing ran
 */
function distrust(tally, code) {
  if (tally.failed > 0) return tally;
  if (code !== 0) return { ...tally, failed: 1, note: `its tests passed, but it ended with code ${code}` };
  if (tally.passed === 0) return { ...tally, failed: 1, note: 'no test ran' };
  return tally;
}

/** @type {(code: number | null) => Tally} */
const noReport = (code) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  note: `no report; it ended with code ${code}`,
});

/**
 * Counts Vitest's JSON report. A file that failed with no failed test in it (it could not be imported, or a
 * hook threw) counts as one failure.
 * @param {VitestReport | undefined} report
 * @param {number | null} code
 * @returns {Tally}
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 */
export function tallyVitest(report, code) {
  if (report === undefined) return noReport(code);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const note = brokenFiles > 0 ? { note: `${brokenFiles} files failed outside their tests` } : {};
  const failed = report.numFailedTests + brokenFiles;
  return distrust({ passed: report.numPassedTests, failed, skipped: report.numPendingTests, ...note }, code);
}

/**
 * Counts Playwright's JSON report. `errors` are those outside tests: a spec that cannot be imported, a server
 * that does not start. A test that passed only on a retry is a failure.
 * @param {PlaywrightReport | undefined} report
 * @param {number | null} code
 * @returns {Tally}
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */
export function tallyPlaywright(report, code) {
  if (report === undefined) return noReport(code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const outside = report.errors.length;
  const note = outside > 0 ? { note: `${outside} errors outside the tests` } : {};
  return distrust({ passed: expected, failed: unexpected + flaky + outside, skipped, ...note }, code);
}

/**
 * The sum of all steps, the line to end with, and the exit code: 0 only when something ran and nothing failed.
 * @param {readonly Tally[]} tallies
 */
export function sum(tallies) {
  const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
  const failed = tallies.reduce((total, tally) => total + tally.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
