import type { ArticleSource, PageId, PageSource } from '../core/article/article.ts';
import { type Assembly, assemblePage } from '../core/article/assembly/assemble-page.ts';
import type { PageText } from '../core/article/assembly/page-text.ts';
import { guessLanguage } from '../core/article/reading-length.ts';
import type { JsonPath } from '../core/article/sidecar/json-lines.ts';
import { parseSidecar, type Sidecar } from '../core/article/sidecar/sidecar.ts';
import { isJudgement, type Violation } from '../core/article/sidecar/violation.ts';
import { assembledToArticle } from './assembled-to-article.ts';
import { type Finding, isError } from './finding.ts';

export interface AssembledPage {
  readonly page: PageText;
  readonly sidecar: Sidecar;
  readonly assembly: Assembly;
  /** Empty where there are errors. */
  readonly articles: readonly ArticleSource[];
  readonly source: PageSource;
}

export interface PageReading {
  /** `undefined` where the sidecar cannot be read at all. */
  readonly assembled?: AssembledPage;
  readonly findings: readonly Finding[];
}

/** Assembles a page by the text of its sidecar file. */
export function readPage(id: PageId, page: PageText, sidecarFile: string, sidecarText: string): PageReading {
  const reading = parseSidecar(sidecarText);
  const toFinding = (violation: Violation, isDraft: boolean): Finding =>
    violationToFinding(violation, page.file, sidecarFile, reading.lineOf, isDraft);
  if (!reading.ok) return { findings: reading.violations.map((violation) => toFinding(violation, false)) };
  const { sidecar } = reading;
  return assemble(id, page, sidecar, (violation) => toFinding(violation, sidecar.draft === true));
}

/** Assembles a page by a draft that no file holds yet; says that it did so. */
export function readDraft(id: PageId, page: PageText, draft: Sidecar): PageReading {
  const { assembled, findings } = assemble(id, page, draft, (violation) => ({
    severity: isJudgement(violation) ? 'warning' : 'error',
    file: page.file,
    ...(violation.line === undefined ? {} : { line: violation.line }),
    message: messageOf(violation),
  }));
  const unread: Finding = {
    severity: 'warning',
    file: page.file,
    message: 'a page without a sidecar, put together by rules. Run “npm run seeds” for a draft to mend',
  };
  return { ...(assembled && { assembled }), findings: [unread, ...findings] };
}

function assemble(
  id: PageId,
  page: PageText,
  sidecar: Sidecar,
  toFinding: (violation: Violation) => Finding,
): PageReading {
  const assembly = assemblePage(page, sidecar);
  const findings = assembly.violations.map(toFinding);
  const style = {
    page: id,
    language: sidecar.language ?? guessLanguage(page.lines.join('\n')),
    punctuation: sidecar.punctuation,
    title: id,
  };
  const articles = findings.some(isError)
    ? []
    : assembly.articles.map((raw) => assembledToArticle(raw, style));
  const source = { id, file: page.file, lines: page.lines, sidecar };
  return { assembled: { page, sidecar, assembly, articles, source }, findings };
}

function violationToFinding(
  violation: Violation,
  page: string,
  sidecar: string,
  lineOf: (path: JsonPath) => number,
  isDraft: boolean,
): Finding {
  const place = `${sidecar}:${lineOf(violation.path)}`;
  const severity = isDraft && isJudgement(violation) ? 'warning' : 'error';
  const message = messageOf(violation);
  return violation.line === undefined
    ? { severity, file: sidecar, line: lineOf(violation.path), message }
    : { severity, file: page, line: violation.line, see: place, message };
}

const messageOf = ({ found, mend }: Violation): string => `${found}. ${mend}`;
