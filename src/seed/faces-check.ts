import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import {
  describeMissingCharacter,
  type FacesCoverage,
  findMissingCharacters,
  type MissingCharacter,
} from './faces-coverage.ts';
import type { SeedFile } from './seed-characters.ts';

const FACES = 'src/ui/styles/faces';
const SEEDS = 'seeds';
/** The faces of the first screen: fetched beside the style sheet that names them, not after it. */
const PRELOADED = ['punctuation-400.woff2', 'song-page-400.woff2', 'song-headline-700.woff2'];

const coverageSchema = v.object({
  source: v.string(),
  faces: v.array(
    v.object({
      file: v.string(),
      family: v.string(),
      weight: v.picklist([400, 700]),
      covers: v.string(),
    }),
  ),
});

/** What to do about characters that the uncut face draws and no bundled one does. */
export const FACES_MEND = 'Run "npm run faces".';

/** What the check found: characters that cutting again mends, and those that the source face lacks too. */
export interface FacesReport {
  readonly mendable: readonly MissingCharacter[];
  readonly undrawn: readonly MissingCharacter[];
}

/** Reads the text and Markdown files of a folder, by name, each with its sidecar. */
export async function readSeedFiles(folder: string): Promise<SeedFile[]> {
  const names = new Set(await readdir(folder));
  const seeds = [...names].filter((name) => /\.(txt|md)$/.test(name)).sort();
  return Promise.all(
    seeds.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const sidecar = name.replace(/\.\w+$/, '.page.json');
      return names.has(sidecar)
        ? { name, text, sidecar: await readFile(join(folder, sidecar), 'utf8') }
        : { name, text };
    }),
  );
}

/** Holds a project's seeds against its faces. Rejects where either cannot be read. */
export async function checkFaces(root: string): Promise<FacesReport> {
  const json: unknown = JSON.parse(await readFile(join(root, FACES, 'coverage.json'), 'utf8'));
  const coverage: FacesCoverage = v.parse(coverageSchema, json);
  const missing = findMissingCharacters(await readSeedFiles(join(root, SEEDS)), coverage);
  return {
    mendable: missing.filter((character) => character.mendable),
    undrawn: missing.filter((character) => !character.mendable),
  };
}

/**
 * Fails a build that would set a seed's character in another face than the bundled one, naming each;
 * under the development server it only warns, as it does of characters that the source face has not
 * (the reader's own faces draw those). Also preloads the faces of the first screen.
 */
export function facesCheckPlugin(): Plugin {
  let root = '.';
  let base = './';
  let building = true;
  return {
    name: 'quandian:faces',
    configResolved(config) {
      root = config.root;
      base = config.base === '' ? './' : config.base;
      building = config.command === 'build';
    },
    async buildStart() {
      const { mendable, undrawn } = await checkFaces(root);
      for (const character of undrawn) this.warn(describeMissingCharacter(character));
      if (mendable.length === 0) return;
      const message = [...mendable.map(describeMissingCharacter), FACES_MEND].join('\n');
      if (building) this.error(message);
      else this.warn(message);
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (bundle === undefined) return [];
        return PRELOADED.map((name) => {
          const face = Object.values(bundle).find(
            (file) => file.type === 'asset' && file.names.includes(name),
          );
          if (face === undefined) throw new Error(`No style sheet of the entry names the face ${name}`);
          return {
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              href: `${base}${face.fileName}`,
            },
            injectTo: 'head' as const,
          };
        });
      },
    },
  };
}
