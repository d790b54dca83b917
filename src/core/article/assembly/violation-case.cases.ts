import type { ViolationRule } from '../sidecar/violation.ts';
import { PAGE, SIDECAR } from './example-page.cases.ts';

export interface ViolationCase {
  readonly name: string;
  readonly rule: ViolationRule;
  /** 1-based line of the page, or of the sidecar where the page has none to show. */
  readonly line: number;
  readonly in: 'page' | 'sidecar';
  /** What is found, in part. */
  readonly found: string;
  /** Replacements in the sidecar or the page, one after another. */
  readonly sidecar?: readonly (readonly [from: string, to: string])[];
  readonly page?: readonly (readonly [from: string, to: string])[];
}

/** The files of a case. A replacement that finds nothing is a mistake of the case. */
export function filesOf(violation: ViolationCase): { page: string; sidecar: string } {
  const edit = (text: string, replacements: ViolationCase['page'] = []): string =>
    replacements.reduce((edited, [from, to]) => {
      if (from === '' || !edited.includes(from))
        throw new Error(`${violation.name}: no ${JSON.stringify(from)}`);
      return edited.replace(from, () => to);
    }, text);
  return { page: edit(PAGE, violation.page), sidecar: edit(SIDECAR, violation.sidecar) };
}
