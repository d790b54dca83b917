import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countCharacters } from '../core/article/reading-length.ts';
import { formatSidecar } from '../core/article/sidecar/format-sidecar.ts';
import { type Finding, formatFinding, isError } from './finding.ts';
import { proofSheet } from './proof-sheet.ts';
import { readSeeds, type SeedPage } from './read-seeds.ts';

const USAGE = `npm run seeds [-- --dir DIR] [--out DIR]
Checks every page of the seeds folder, drafts a sidecar for each newspaper page that has none, and writes a
proof sheet for each newspaper page. Ends with 1 where something is wrong.
  --dir DIR  the seeds folder (seeds)
  --out DIR  where the proof sheets go (.cache/proof)
`;

/** Runs `npm run seeds` and gives its exit code. `write` gets what is printed. */
export function runSeeds(args: readonly string[], write: (text: string) => void): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    write(options);
    return options === USAGE ? 0 : 2;
  }
  const { dir, out } = options;
  const { pages, findings } = readSeeds(dir);
  for (const page of pages) reportPage(page, findings, dir, out, write);
  for (const finding of findings) write(`${finding.severity}: ${formatFinding(finding)}\n`);
  const errors = findings.filter(isError).length;
  const articles = pages.reduce((sum, page) => sum + page.articles.length, 0);
  write(
    `${pages.length} pages, ${articles} articles, ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  return errors > 0 ? 1 : 0;
}

function readOptions(args: readonly string[]): { dir: string; out: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: '.cache/proof' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values.help === true ? USAGE : { dir: values.dir, out: values.out };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}

function reportPage(
  { id, file, articles, assembled, hasSidecar }: SeedPage,
  findings: readonly Finding[],
  dir: string,
  out: string,
  write: (text: string) => void,
): void {
  if (assembled === undefined) {
    for (const { front, markdown } of articles)
      write(`${file}: “${front.headline}”, ${countCharacters(markdown)} characters\n`);
    return;
  }
  const { articles: parts } = assembled.assembly;
  write(`${file}: ${parts.length} articles${assembled.sidecar.draft === true ? ', a draft' : ''}\n`);
  for (const { id: article, headline, blocks, joins } of parts)
    write(`  ${article}: “${headline?.text ?? ''}”, ${blocks.length} paragraphs, ${joins.length} joins\n`);
  if (!hasSidecar) {
    const draft = join(dir, `${id}.page.json`);
    writeFileSync(draft, formatSidecar(assembled.sidecar), { flag: 'wx' });
    write(`  drafted ${draft}: mend it by the proof sheet, then take out "draft"\n`);
  }
  const sheet = join(out, `${id}.proof.html`);
  const sidecarFile = `${id}.page.json`;
  mkdirSync(out, { recursive: true });
  writeFileSync(
    sheet,
    proofSheet(
      assembled,
      findings.filter((each) => [file, sidecarFile].includes(each.file)),
    ),
  );
  write(`  proof sheet ${sheet}\n`);
}
