import { describe, expect, it } from 'vitest';
import { parseSidecar } from '../sidecar/sidecar.ts';
import { VIOLATION_RULES, type Violation } from '../sidecar/violation.ts';
import { assemblePage } from './assemble-page.ts';
import { PAGE, PAGE_FILE, SIDECAR } from './example-page.cases.ts';
import { splitLines } from './page-text.ts';
import { filesOf } from './violation-case.cases.ts';
import { VIOLATION_CASES } from './violations.cases.ts';

const HASH = 'a'.repeat(64);

/** All violations of a page and its sidecar, with the line that each is to be shown at. */
function check(page: string, sidecar: string): (Violation & { at: string })[] {
  const reading = parseSidecar(sidecar.replace('HASH', HASH));
  const violations = reading.ok
    ? assemblePage({ file: PAGE_FILE, sha256: HASH, lines: splitLines(page) }, reading.sidecar).violations
    : reading.violations;
  return violations.map((violation) => ({
    ...violation,
    at: violation.line === undefined ? `sidecar:${reading.lineOf(violation.path)}` : `page:${violation.line}`,
  }));
}

describe('assemblePage', () => {
  it('finds nothing wrong with the page that the cases change', () => {
    expect(check(PAGE, SIDECAR)).toEqual([]);
  });

  it.each(VIOLATION_CASES)('reports $rule: $name', (violation) => {
    const { page, sidecar } = filesOf(violation);
    const found = check(page, sidecar);
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: violation.rule,
        at: `${violation.in}:${violation.line}`,
        found: expect.stringContaining(violation.found),
        mend: expect.stringMatching(/\S/),
      }),
    );
  });

  it('has a case for every rule', () => {
    expect(VIOLATION_RULES.filter((rule) => !VIOLATION_CASES.some((each) => each.rule === rule))).toEqual([]);
  });

  it('collects all violations, in the order of the lines', () => {
    const sidecar = SIDECAR.replace('      "kicker": "L1",\n', '')
      .replace('土地、|', '土的、|')
      .replace('"L17@8-"', '"L17@8-22"')
      .replace('"xinqiao"', '"xinqu"');
    expect(check(PAGE, sidecar).map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'duplicate-id sidecar:21',
      'unused page:1',
      'seam page:9',
      'unused page:17',
      'no-final-mark page:17',
    ]);
  });

  it('does not ask a reason for a paragraph that goes on beyond bold marks in its line', () => {
    const page = PAGE.replace('用工等工作。', '用工等**工作**。');
    const sidecar = SIDECAR.replace('"L9+L11"]', '"L9+L11@0-3+L11@5-7+L11@9-"]').replace(
      '"L9+L11"',
      '"L9+L11@0-3"',
    );
    expect(check(page, sidecar)).toEqual([]);
  });
});
