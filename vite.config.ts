import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { readChanges } from './src/seed/changelog.ts';
import { facesCheckPlugin } from './src/seed/faces-check.ts';
import { firstPaintPlugin } from './src/seed/first-paint-plugin.ts';
import { seedPlugin } from './src/seed/plugin.ts';
import { pwaOptions } from './src/seed/pwa-options.ts';
import { securityPlugin } from './src/seed/security-plugin.ts';
import { wholeFacePlugin } from './src/seed/whole-face.ts';

/**
 * Says the order of the cascade layers at the head of every style sheet: which of them a page meets first depends
 * on how the bundler cuts them.
 */
function layerOrder(): Plugin {
  return {
    name: 'quandian:layer-order',
    enforce: 'pre',
    transform: (code, id) =>
      /\.css$/.test(id) ? `@layer reset, tokens, prose, ui, print;\n${code}` : undefined,
  };
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const SHARED =
  /\/src\/(core|dom|state|storage|i18n|ui\/kit)\/|\/node_modules\/(react|react-dom|scheduler|dexie|dexie-react-hooks|zustand|lucide-react)\//;
/** Shared, but only by what is fetched on demand: no part of reading. */
const APART = new RegExp(
  [
    'core/(card|folder|look|mend|search|shelf|trust|view)/',
    'core/anchor/(edit-path|difference)\\.',
    'core/annotation/(annotation-schema|note-(blocks|links)|validation)\\.',
    'core/exchange/(?!well-formed\\.)',
    'core/text/(fold|packed-article|shorten)\\.',
    'dom/device/(copy-rich|share-file)\\.',
    'i18n/(?!zh-)[a-z]+-',
    'state/(article-client|ask-news|incoming-files|launched-files|open-files|shared-files|text-of-file|(backup|folder|keep|kept|live|mend|pack|quiet|search|searched)-[a-z-]+|collect-export|daily-copy|export-[a-z-]+|followed-rows|folders|hub-places|read-export-notes|source-names|exporter|hub-notes|library-filter|loss|one-answer|own-articles|parsed-articles|recovery|shelf|slices|storage-health|use-export)\\.',
    'storage/(backup|reminders|copies|folders|count-marks|ledger|mends|own-articles|parsed-articles|raw-rows|search-texts|shelf|watch-table)\\.',
    'ui/kit/(list-(place|rows)|rendered-rows|row-heights|sort-in-slices|use-(list-window|selection))\\.',
    'ui/kit/(choice-group|copy-list|menu-keys|restore-dialog|share-mark|source-line|use-data-messages)\\.',
    'ui/kit/(commands|key-caps|run-press|shortcut-list|use-command-messages)\\.',
  ]
    .map((path) => `/src/${path}`)
    .concat('/lucide-react/.*/icons/(check|list-checks|pin|tag|trash-2)\\.')
    .join('|'),
);

/**
 * What at least three chunks share is one file. Left to the bundler it was eighteen, each asked of the service worker:
 * a cold start took 540 ms to the text against 330 (medians of nine, npm run bench:paint).
 */
const shared = {
  name: 'shared',
  test: (id: string) => SHARED.test(id) && !APART.test(id),
  minShareCount: 3,
};

/** What the reading room shares with its panels, and little things with other screens: one file beside its own, not many. */
const room = {
  name: 'room',
  test: /\/src\/core\/.*\/latin-marks\.ts|\/src\/dom\/(hit-test|offset-to-range|paint|range-to-offsets|reading-place|scroll-to-offset|text-map)\.ts|\/src\/state\/use-mark-counts\.ts|\/src\/ui\/(kit\/(article-length|mark-words|use-place-beside)|reader\/(adopt-sheet|focus-text|keep-in-view|paint-sheet|selected-passage|use-reading-place))\.ts|\/lucide-react\/.*\/(download|underline)\./,
  minShareCount: 2,
};

/** In a worker there is no document, by which this library reads named characters elsewhere in a browser. */
const withoutDocument: Plugin = {
  name: 'quandian:without-document',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'decode-named-character-reference' ? fileURLToPath(import.meta.resolve(id)) : undefined,
};

/** Parts of libraries that no page of ours comes to, each with what stands in for it: 5 KB of the reading route's 190. */
const SPARED = [
  // Our Markdown has no SVG elements: what these attributes are called, nobody asks. (Pages that are brought in do; they are read in a worker.)
  {
    from: /property-information/,
    id: './lib/svg.js',
    code: 'export const svg = { property: {}, normal: {} };',
  },
  // Our Markdown writes no style: how a column of a table is aligned comes as an object.
  { from: /hast-util-to-jsx-runtime/, id: 'style-to-object', code: 'export default () => ({});' },
  // Every browser that we build for has it (build.target).
  { from: /mdast-util-to-hast/, id: '@ungap/structured-clone', code: 'export default structuredClone;' },
];

const sparing: Plugin = {
  name: 'quandian:sparing',
  enforce: 'pre',
  resolveId(id, importer = '') {
    const at = SPARED.findIndex((part) => part.id === id && part.from.test(importer));
    return at < 0 ? undefined : `\0spared-${at}`;
  },
  load: (id) => (id.startsWith('\0spared-') ? SPARED[Number(id.slice(8))]?.code : undefined),
};

/** Tests of modules that keep nothing between calls. */
const PURE = ['src/{core,dom,i18n,seed}/**/*.test.ts', 'scripts/**/*.test.{mjs,ts}'];

export default defineConfig({
  base: './',
  worker: { plugins: () => [withoutDocument] },
  define: {
    __QUANDIAN_VERSION__: JSON.stringify(version),
    __QUANDIAN_CHANGES__: JSON.stringify(readChanges(new URL('./', import.meta.url))),
  },
  plugins: [
    sparing,
    layerOrder(),
    facesCheckPlugin(),
    securityPlugin(),
    seedPlugin({ dir: 'seeds' }),
    firstPaintPlugin(), // it names the articles' files
    wholeFacePlugin(),
    react(),
    VitePWA(pwaOptions),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [shared, room] } } },
  },
  test: {
    environment: 'node',
    // What keeps no state need not be loaded anew for every file: three fifths of the time do.
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'own', include: ['src/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
    maxWorkers: '100%', // else one core of two is left alone
    testTimeout: 60_000, // properties over many texts take 10 s on a machine under load
  },
});
