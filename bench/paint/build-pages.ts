import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Projection, projectArticle } from '../../src/core/text/projection.ts';
import { type Section, sectionsOf } from '../../src/core/text/sections.ts';
import { articleOf, marksOf, type Size } from './article.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a page's script does to the text, and whether the text is in the page before it. */
export const SCRIPTS = [
  'plain',
  'engine',
  'engine-in-parts',
  'reader',
  'recogito',
  'web-highlighter',
  'wrapping',
] as const;
export type Script = (typeof SCRIPTS)[number];

const FOLDER = at('../../.cache/bench/paint');

const STYLE = `<style>
  body { margin: 0; font-family: 'Noto Serif CJK SC', serif; }
  article, main { inline-size: 684px; margin-inline: auto; font-size: 19px; --columns: 36; }
</style>`;

/**
 * Builds the bench's pages from the product's own sources and writes texts and marks beside them.
 * @returns the folder that holds them
 */
export async function buildPages(sizes: Readonly<Record<Size, readonly number[]>>): Promise<string> {
  await build({
    configFile: false,
    root: at('./pages'),
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(
          SCRIPTS.map((name) => [name, at(`./pages/${name}.ts${name === 'reader' ? 'x' : ''}`)]),
        ),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  mkdirSync(join(FOLDER, 'data'), { recursive: true });
  writeFileSync(join(FOLDER, 'blank.html'), '<!doctype html><title>Blank</title>');
  for (const size of Object.keys(sizes) as Size[]) writeSize(size, sizes[size]);
  return FOLDER;
}

function writeSize(size: Size, counts: readonly number[]): void {
  const article = articleOf(size);
  writeFileSync(join(FOLDER, 'data', `${size}.json`), JSON.stringify(article));
  const projection = projectArticle(article);
  for (const count of counts) {
    writeFileSync(
      join(FOLDER, 'data', `${size}-${count}.json`),
      JSON.stringify(
        marksOf(projection.text, count).map(({ start, end, style }) => [start, end, style.color, style.line]),
      ),
    );
  }
  const sections = sectionsOf(projection);
  const markup = sections.map((section) => markupOf(projection, section));
  writeFileSync(join(FOLDER, 'data', `${size}-sections.json`), JSON.stringify(markup));
  const plan = sections.map(({ blocks }) => blocks.map(({ start, end }) => [start, end]));
  writeFileSync(join(FOLDER, 'data', `${size}-plan.json`), JSON.stringify(plan));
  for (const script of SCRIPTS) {
    const body =
      script === 'reader' ? '<div id="root"></div>' : staticArticle(projection, SETTING[script] ?? 'plain');
    const styles = ['page', script].filter((name) => existsSync(join(FOLDER, `${name}.css`)));
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${script}</title>
${styles.map((name) => `<link rel="stylesheet" href="${name}.css">`).join('\n')}
${STYLE}</head><body>${body}<script type="module" src="${script}.js"></script></body></html>`;
    writeFileSync(join(FOLDER, `${script}-${size}.html`), html);
  }
}

/** How an article stands in a page: `contained` as the reader's sections are; `first` with the first screens only. */
type StaticSetting = 'plain' | 'contained' | 'first';

const SETTING: Partial<Record<Script, StaticSetting>> = { engine: 'contained', 'engine-in-parts': 'first' };

/** Sections with the front, of which a page that sets the first screens only has the text: some four screens. */
const FIRST = 3;

function markupOf({ text }: Projection, { blocks }: Section): string {
  return blocks
    .map((block) => {
      const tag = block.kind === 'body' ? 'p' : 'h1';
      return `<${tag} data-start="${block.start}">${text.slice(block.start, block.end)}</${tag}>`;
    })
    .join('');
}

function staticArticle(projection: Projection, setting: StaticSetting): string {
  const sections = sectionsOf(projection).map((section, index) => {
    const { blocks, start, end } = section;
    if (index === 0) return `<header data-section="0">${markupOf(projection, section)}</header>`;
    const guess = setting === 'plain' ? '' : ` style="--ems:${end - start};--blocks:${blocks.length}"`;
    const isWaiting = setting === 'first' && index >= FIRST;
    const inner = isWaiting ? '' : markupOf(projection, section);
    return `<div class="section" data-section="${index}"${guess}${isWaiting ? ' data-waiting' : ''}>${inner}</div>`;
  });
  return `<article class="prose" lang="zh-CN">${sections.join('')}</article>`;
}
