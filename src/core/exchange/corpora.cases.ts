import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import spec from 'commonmark-spec';

/** A folder with checkouts of the collections that no package holds; see docs/security-corpora.md. */
const folder = process.env.QUANDIAN_CORPORA;

const checkout = (path: string): string | undefined => {
  const whole = folder && resolve(folder, path);
  return whole && existsSync(whole) ? whole : undefined;
};

const once = (strings: readonly string[]): readonly string[] => [...new Set(strings)];

async function dompurify(): Promise<Record<string, readonly string[]>> {
  const path = checkout('DOMPurify/test/fixtures/expect.mjs');
  if (!path) return {};
  const { default: cases } = (await import(pathToFileURL(path).href)) as {
    readonly default: readonly { readonly payload: string }[];
  };
  return { dompurify: once(cases.map(({ payload }) => payload)) };
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/\r?\n/);

/** Lists with a string on each line. */
function lists(name: string, path: string): Record<string, readonly string[]> {
  const whole = checkout(path);
  if (!whole) return {};
  const files = whole.endsWith('.txt')
    ? [whole]
    : readdirSync(whole)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => join(whole, file));
  return { [name]: once(files.flatMap(linesOf)) };
}

/** Strings that others collected to break programs with: those of packages, and those whose checkouts are here. */
export const CORPORA: Readonly<Record<string, readonly string[]>> = {
  'naughty-strings': once(naughty),
  'commonmark-spec': spec.tests.map(({ markdown }) => markdown.replaceAll('→', '\t')),
  ...(await dompurify()),
  ...lists('xss-payload-list', 'xss-payload-list/Intruder/xss-payload-list.txt'),
  ...lists('payloads-all-the-things', 'PayloadsAllTheThings/XSS Injection/Intruders'),
  ...lists('markdown-xss-payloads', 'Markdown-XSS-Payloads/Markdown-XSS-Payloads.txt'),
};

const suite = checkout('JSONTestSuite/test_parsing');

/** Files of JSON, right (`y_…`), wrong (`n_…`) and in between (`i_…`), by their names; none without the checkout. */
export const JSON_FILES: readonly (readonly [string, Uint8Array])[] = suite
  ? readdirSync(suite).map((name) => [name, readFileSync(join(suite, name))])
  : [];
