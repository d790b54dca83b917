import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser, launchArgs } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { writeSection } from './results.ts';

const runFile = promisify(execFile);

/** Lighthouse is apart from the project (185 MB): `bench/lighthouse/package.json` holds it to one version. */
const HOME = fileURLToPath(new URL('./lighthouse/', import.meta.url));
const REPORTS = fileURLToPath(new URL('../.cache/lighthouse/', import.meta.url));

const ROUTES = [
  { name: 'the reading room', address: '#/read/tuopin-diaodu' },
  { name: 'the library', address: '#/' },
] as const;
const FORMS = ['mobile', 'desktop'] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const EXPLANATION = `\`npm run bench:lighthouse\`. Lighthouse over the production build, in the browser of the system, with its own throttling. Its
phone has a quarter of this processor and 1.6 Mbit/s: on a first visit the script (187 KB) and the page's faces (240 KB) must come
before the text, whatever their order (tried: faces fetched last gain nothing). Any later visit comes from the device.`;

/** What is read of a report; `score` is 0 to 1, null where an audit says nothing of good or bad. */
interface Report {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly AuditRef[] }>
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly title: string;
        readonly displayValue?: string;
        readonly scoreDisplayMode: string;
      }
    >
  >;
}

interface AuditRef {
  readonly id: string;
  readonly weight: number;
}

/** `npm run bench:lighthouse`, after `npm run build`: prints the scores and writes them to bench/results.md. */
export async function run(): Promise<void> {
  const found = findBrowser();
  if (!found?.executablePath)
    throw new Error('Lighthouse needs a browser of the system: install Chromium or Chrome');
  if (!existsSync(`${HOME}node_modules`))
    await runFile('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HOME });
  mkdirSync(REPORTS, { recursive: true });
  const server = await serve({ port: 0 });
  try {
    const rows: string[] = [];
    const below: string[] = [];
    for (const { name, address } of ROUTES)
      for (const form of FORMS) {
        const report = await audit(`${server.url}${address}`, form, found.executablePath);
        const scores = CATEGORIES.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
        rows.push(`| ${name}, ${form} | ${scores.join(' | ')} |`);
        below.push(...shortOf(report).map((line) => `- ${name}, ${form}: ${line}`));
      }
    const table = [
      `| | ${CATEGORIES.join(' | ')} |`,
      `| --- |${' --- |'.repeat(CATEGORIES.length)}`,
      ...rows,
    ].join('\n');
    const body = [
      EXPLANATION,
      table,
      ...(below.length > 0 ? ['What is short of the whole:', [...new Set(below)].join('\n')] : []),
    ].join('\n\n');
    console.log(body);
    writeSection('lighthouse', 'Lighthouse', body);
  } finally {
    await server.close();
  }
}

async function audit(url: string, form: (typeof FORMS)[number], browser: string): Promise<Report> {
  const file = `${REPORTS}${form}.json`;
  const args = [
    `${HOME}node_modules/lighthouse/cli/index.js`,
    url,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${[...launchArgs, '--headless=new'].join(' ')}`,
    '--quiet',
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ];
  await runFile(process.execPath, args, { env: { ...process.env, CHROME_PATH: browser } });
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The weighted audits that took something from a score. */
const shortOf = ({ categories, audits }: Report): string[] =>
  Object.entries(categories).flatMap(([id, { auditRefs }]) =>
    auditRefs.flatMap((ref) => {
      const { score, title, displayValue } = audits[ref.id] ?? {};
      return ref.weight > 0 && typeof score === 'number' && score < 0.995
        ? [`${id}, ${title} ${displayValue ?? ''} (${Math.round(score * 100)})`]
        : [];
    }),
  );
