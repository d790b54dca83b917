import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ArticleSource, type PageId, toArticleId, toPageId } from '../core/article/article.ts';
import { type PageText, splitLines } from '../core/article/assembly/page-text.ts';
import { readHead, splitHead, withHead } from '../core/article/file-head.ts';
import { readMarkdownFile, readTextFile } from '../core/article/plain-article.ts';
import { draftSidecar } from '../core/article/rules/draft-sidecar.ts';
import { hasNewspaperMarks } from '../core/article/rules/read-runs.ts';
import { slugsOf } from '../core/article/slug.ts';
import { decodeText } from './decode-text.ts';
import type { Finding } from './finding.ts';
import { type AssembledPage, readDraft, readPage } from './read-page.ts';

const PAGE_FILE = /^(?<stem>[^.].*)\.(?<extension>txt|md)$/i;
const SIDECAR_FILE = /^(?<stem>[^.].*)\.page\.json$/;

export interface SeedPage {
  readonly id: PageId;
  readonly file: string;
  /** The page's name in addresses. */
  readonly slug: string;
  readonly articles: readonly ArticleSource[];
  /** How it was put together, if it is a newspaper page. */
  readonly assembled?: AssembledPage;
  /** Whether a sidecar file says how. */
  readonly hasSidecar: boolean;
}

export interface Seeds {
  /** In the order of their file names. */
  readonly pages: readonly SeedPage[];
  readonly findings: readonly Finding[];
}

interface SeedFile {
  readonly file: string;
  readonly stem: string;
  readonly isMarkdown: boolean;
  readonly slug: string;
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Whether a file of that name in the seeds folder is a page or a sidecar. */
export const isSeedFile = (file: string): boolean => PAGE_FILE.test(file) || SIDECAR_FILE.test(file);

/** Reads a folder's pages with their sidecars, and its plain files. What is wrong is in `findings`. */
export function readSeeds(dir: string): Seeds {
  const names = listFolder(dir);
  if (names === undefined)
    return { pages: [], findings: [{ severity: 'error', file: dir, message: 'there is no such folder' }] };
  const files = seedFiles(names);
  const findings: Finding[] = [...findStrays(names, files)];
  const pages = files.flatMap((file) => {
    const { page, findings: found } = readFile(dir, file, names);
    findings.push(...found);
    return page === undefined ? [] : [page];
  });
  findings.push(...findSharedIds(pages));
  return { pages, findings };
}

function listFolder(dir: string): string[] | undefined {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}

function seedFiles(names: readonly string[]): SeedFile[] {
  const pages = names.flatMap((file) => {
    const { stem, extension } = PAGE_FILE.exec(file)?.groups ?? {};
    return stem === undefined ? [] : [{ file, stem, isMarkdown: extension?.toLowerCase() === 'md' }];
  });
  const slugs = slugsOf(
    pages.map(({ stem }) => stem),
    (stem) => hashOf(stem.normalize('NFC')).slice(0, 8),
  );
  return pages.map((page, i) => ({ ...page, slug: slugs[i] ?? page.stem }));
}

function readFile(
  dir: string,
  { file, stem, isMarkdown, slug }: SeedFile,
  names: readonly string[],
): { page?: SeedPage; findings: readonly Finding[] } {
  const refuse = (name: string, message: string, line?: number): { findings: Finding[] } => ({
    findings: [{ severity: 'error', file: name, ...(line === undefined ? {} : { line }), message }],
  });
  const bytes = readFileSync(join(dir, file));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(file, 'not UTF-8 text. Save it again as UTF-8', decoded.line);
  const { text } = decoded;
  if (text.trim() === '') return refuse(file, 'no text in it. Fill it or take it away', 1);
  const id = toPageId(stem);
  const page: PageText = { file, sha256: hashOf(bytes), lines: splitLines(text) };
  const sidecarFile = `${stem}.page.json`;
  const base = { id, file, slug };

  if (names.includes(sidecarFile)) {
    const sidecar = decodeText(readFileSync(join(dir, sidecarFile)));
    if (!sidecar.ok) return refuse(sidecarFile, 'not UTF-8 text. Save it again as UTF-8', sidecar.line);
    const { assembled, findings } = readPage(id, page, sidecarFile, sidecar.text);
    const articles = assembled?.articles ?? [];
    return { page: { ...base, articles, ...(assembled && { assembled }), hasSidecar: true }, findings };
  }
  const draft = hasNewspaperMarks(page.lines) ? draftSidecar(page, slug) : undefined;
  if (draft !== undefined) {
    const { assembled, findings } = readDraft(id, page, draft);
    const articles = assembled?.articles ?? [];
    return { page: { ...base, articles, ...(assembled && { assembled }), hasSidecar: false }, findings };
  }
  const plain = { id: toArticleId(slug), text, title: stem };
  if (!isMarkdown)
    return { page: { ...base, articles: [readTextFile(plain)], hasSidecar: false }, findings: [] };
  const { head, rest } = splitHead(text);
  try {
    const said = head === undefined ? {} : readHead(parse(head));
    const article = withHead(readMarkdownFile({ ...plain, text: rest }), rest.trim(), said);
    return { page: { ...base, articles: [article], hasSidecar: false }, findings: [] };
  } catch (error) {
    return refuse(
      file,
      `its head is no YAML: ${String(error).split('\n', 1)}. Mend what stands between the two ---`,
      1,
    );
  }
}

/** Sidecars without their page, and files that would have one name. */
function findStrays(names: readonly string[], files: readonly SeedFile[]): Finding[] {
  const stems = files.map(({ stem }) => stem);
  const lone = names.flatMap((file): Finding[] => {
    const { stem } = SIDECAR_FILE.exec(file)?.groups ?? {};
    if (stem === undefined || stems.includes(stem)) return [];
    return [{ severity: 'error', file, message: `a sidecar without its page ${stem}.txt or ${stem}.md` }];
  });
  const twins = files
    .filter(({ stem }, i) => stems.indexOf(stem) < i)
    .map(({ file, stem }): Finding => {
      const message = `a second page of the name “${stem}”. Give one of them another`;
      return { severity: 'error', file, message };
    });
  return [...lone, ...twins];
}

function findSharedIds(pages: readonly SeedPage[]): Finding[] {
  const owners = new Map<string, string>();
  return pages.flatMap(({ file, articles }) =>
    articles.flatMap(({ id }): Finding[] => {
      const owner = owners.get(id);
      owners.set(id, owner ?? file);
      if (owner === undefined) return [];
      return [
        {
          severity: 'error',
          file,
          message: `the article id “${id}”, which ${owner} has too. Give one another`,
        },
      ];
    }),
  );
}
