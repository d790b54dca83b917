import type { JsonPath } from './json-lines.ts';

export const VIOLATION_RULES = [
  // of the sidecar as a file
  'malformed',
  'source',
  'hash',
  'duplicate-id',
  // of a reference
  'unknown-line',
  'range',
  'split-character',
  'no-text',
  'markup',
  // of the page as a whole
  'used-twice',
  'unused',
  // of a join
  'seam',
  'join-unexplained',
  'join-astray',
  // of a space
  'no-space',
  'space-undecided',
  'space-astray',
  'space-twice',
  'edge-space',
  // of a part or block
  'dateline-astray',
  'no-headline',
  'no-final-mark',
  'unbalanced',
] as const;

export type ViolationRule = (typeof VIOLATION_RULES)[number];

/** One thing wrong with a sidecar, said so that a person can mend it. */
export interface Violation {
  readonly rule: ViolationRule;
  /** 1-based line of the page, where the page has one to show. */
  readonly line?: number;
  /** The entry of the sidecar that is concerned. */
  readonly path: JsonPath;
  readonly found: string;
  readonly mend: string;
}

const JUDGEMENTS: ReadonlySet<ViolationRule> = new Set(['no-headline', 'no-final-mark', 'unbalanced']);

/** What only a reader of the page can settle; a draft, made by rules, may still have it. */
export const isJudgement = (violation: Violation): boolean => JUDGEMENTS.has(violation.rule);

/** `text` in quotation marks, its middle left out where it is longer than 24 code units. */
export function excerpt(text: string): string {
  const units = [...text];
  return `“${units.length <= 24 ? text : `${units.slice(0, 11).join('')}…${units.slice(-11).join('')}`}”`;
}
