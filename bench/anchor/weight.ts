import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));
const ANCHOR = ['core/anchor/describe.ts', 'core/anchor/resolve.ts'];
/** What makes anchors and sees that a mark stands where it was made. */
const IN_PLACE = ['core/anchor/describe.ts', 'core/anchor/in-place.ts'];
/** Of `dom`, what ties text, marks and hands together: no fields, pictures, files or voices. */
const FOLDERS = ['text', 'paint', 'place', 'selection'];
/** Fetched when a mark is open, its note is opened, its ends are moved, or marks are made elements. */
const ON_DEMAND = /(?:keep-selection|mark-edges|line-spans|still-paint)\.ts$/;

const painting = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}dom/${folder}`)
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => `dom/${folder}/${file}`),
  );

const paintingAtOnce = (): string[] => painting().filter((path) => !ON_DEMAND.test(path));

/** Bytes of modules bundled by themselves as the app bundles them, gzipped at level 9. */
async function bundledWeight(modules: readonly string[]): Promise<number> {
  const entry = 'virtual:engine';
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) =>
          id === entry
            ? modules.map((path) => `export * from ${JSON.stringify(ROOT + path)};`).join('\n')
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const code = [result]
    .flat()
    .flatMap((built) => ('output' in built ? built.output : []))
    .flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []))
    .join('\n');
  return gzipSync(code, { level: 9 }).length;
}

/** Bytes, gzipped. */
export interface Weight {
  readonly anchors: number;
  /** What a reader fetches to open an article with its marks, select and mark; the rest comes on demand. */
  readonly atOnce: number;
  /** With what paints and finds in the document. */
  readonly engine: number;
}

/** The engine's weight, without React, with all of core that it uses. */
export async function measureWeight(): Promise<Weight> {
  return {
    anchors: await bundledWeight(ANCHOR),
    atOnce: await bundledWeight([...IN_PLACE, ...paintingAtOnce()]),
    engine: await bundledWeight([...ANCHOR, ...painting()]),
  };
}
