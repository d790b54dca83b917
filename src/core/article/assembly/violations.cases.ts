import { ASSEMBLY_VIOLATIONS } from './assembly-violations.cases.ts';
import { REFERENCE_VIOLATIONS } from './reference-violations.cases.ts';
import type { ViolationCase } from './violation-case.cases.ts';

export const VIOLATION_CASES: readonly ViolationCase[] = [...REFERENCE_VIOLATIONS, ...ASSEMBLY_VIOLATIONS];
