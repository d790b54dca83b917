/** One thing to say about the seeds: an error fails the build, a warning does not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** File name in the seeds folder. */
  readonly file: string;
  /** 1-based line of that file. */
  readonly line?: number;
  /** Where else to look, e.g. the sidecar's line. */
  readonly see?: string;
  readonly message: string;
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';

export const formatFinding = ({ file, line, see, message }: Finding): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}${see === undefined ? '' : ` (${see})`}`;

/** Thrown where seeds with errors are to become a build. Its message holds every error, one a line. */
export class SeedsError extends Error {
  override readonly name = 'SeedsError';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`The seeds cannot be used:\n${findings.map(formatFinding).join('\n')}`);
    this.findings = findings;
  }
}
