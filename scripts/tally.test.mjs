import { describe, expect, test } from 'vitest';
import { sum, tallyPlaywright, tallyVitest } from './tally.mjs';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const brokenFile = { status: 'failed', assertionResults: [] };
const vitest = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [passedFile] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

describe('the tally of Vitest', () => {
  test.each([
    ['green', vitest, 0, { passed: 1, failed: 0 }],
    [
      'a failed test',
      { ...vitest, numFailedTests: 1, testResults: [failedFile] },
      1,
      { passed: 1, failed: 1 },
    ],
    [
      'a file that cannot be imported',
      { ...vitest, testResults: [passedFile, brokenFile] },
      1,
      { passed: 1, failed: 1 },
    ],
    [
      'both',
      { ...vitest, numFailedTests: 1, testResults: [failedFile, brokenFile] },
      1,
      { passed: 1, failed: 2 },
    ],
    ['an unhandled error beside green tests', vitest, 1, { passed: 1, failed: 1 }],
    ['no test', { ...vitest, numPassedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
    ['stopped by a signal', vitest, null, { passed: 1, failed: 1 }],
  ])('%s', (_name, report, code, expected) => {
    expect(tallyVitest(report, code)).toMatchObject(expected);
  });
});

describe('the tally of Playwright', () => {
  test.each([
    ['green', playwright, 0, { passed: 3, failed: 0, skipped: 1 }],
    [
      'a failed test',
      { ...playwright, stats: { ...playwright.stats, unexpected: 2 } },
      1,
      { passed: 3, failed: 2 },
    ],
    [
      'a flaky test',
      { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
      0,
      { passed: 3, failed: 1 },
    ],
    ['an error outside the tests', { ...playwright, errors: [{}] }, 1, { passed: 3, failed: 1 }],
    [
      'all skipped',
      { ...playwright, stats: { ...playwright.stats, expected: 0 } },
      0,
      { passed: 0, failed: 1 },
    ],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_name, report, code, expected) => {
    expect(tallyPlaywright(report, code)).toMatchObject(expected);
  });
});

describe('the sum', () => {
  const green = { passed: 2, failed: 0, skipped: 5 };
  test('adds what passed and failed, and leaves out what was skipped', () => {
    expect(sum([green, { passed: 1, failed: 3, skipped: 0 }])).toEqual({
      line: '3 passed, 3 failed',
      exitCode: 1,
    });
  });
  test('is good only when all are', () => {
    expect(sum([green, green])).toEqual({ line: '4 passed, 0 failed', exitCode: 0 });
  });
  test('is bad when nothing ran', () => {
    expect(sum([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
