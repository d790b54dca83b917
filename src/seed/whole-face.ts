import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import type { FaceSlice } from '../core/face/face-slice.ts';
import { integrityOf } from './precache-integrity.ts';
import { hashOf } from './read-seeds.ts';

const MODULE = 'virtual:whole-face';
const RESOLVED = `\0${MODULE}`;
const PACKAGE = '@fontsource-variable/noto-serif-sc';

/** Where the slices lie in a build. Nothing in it is precached: a reader downloads the face by asking for it. */
export const WHOLE_FACE_FOLDER = 'assets/whole-face';

interface WholeFace {
  /** Address of the list of slices (`FaceSlice[]`), relative to the document's base. */
  readonly listUrl: string;
  /** Of all the slices. */
  readonly bytes: number;
  readonly assets: ReadonlyMap<string, string | Uint8Array>;
}

/** Reads the slices of the package, each named for its content. */
export async function readWholeFace(): Promise<WholeFace> {
  const require = createRequire(import.meta.url);
  const read = (file: string): Promise<Buffer> => readFile(require.resolve(`${PACKAGE}/${file}`));
  const json: unknown = JSON.parse((await read('unicode.json')).toString());
  const assets = new Map<string, string | Uint8Array>();
  const slices: FaceSlice[] = [];
  for (const [name, range] of Object.entries(v.parse(v.record(v.string(), v.string()), json))) {
    const slice = name.replace(/^\[(\d+)\]$/, '$1'); // "[4]" is the file …-4-…, "latin" is …-latin-…
    const bytes = await read(`files/noto-serif-sc-${slice}-wght-normal.woff2`);
    const url = `${WHOLE_FACE_FOLDER}/${slice}.${hashOf(bytes).slice(0, 8)}.woff2`;
    assets.set(url, bytes);
    slices.push({ url, bytes: bytes.length, integrity: integrityOf(bytes), range });
  }
  const list = JSON.stringify(slices);
  const listUrl = `${WHOLE_FACE_FOLDER}/slices.${hashOf(list).slice(0, 8)}.json`;
  assets.set(listUrl, list);
  return { listUrl, bytes: slices.reduce((sum, slice) => sum + slice.bytes, 0), assets };
}

/** Puts the whole face beside the app, and where it lies into `virtual:whole-face`. */
export function wholeFacePlugin(): Plugin {
  let base = '/';
  let isBuild = false;
  let face: Promise<WholeFace> | undefined;
  const read = (): Promise<WholeFace> => {
    face ??= readWholeFace();
    return face;
  };
  return {
    name: 'quandian:whole-face',
    configResolved(config) {
      base = config.base.startsWith('/') ? config.base : '/';
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { listUrl, bytes } = await read();
      return `export const listUrl = ${JSON.stringify(listUrl)};\nexport const wholeFaceBytes = ${bytes};`;
    },
    async generateBundle() {
      if (!isBuild || this.environment.name !== 'client') return;
      for (const [fileName, source] of (await read()).assets)
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, '') ?? '';
        if (!path.startsWith(`${base}${WHOLE_FACE_FOLDER}/`)) return next();
        const asset = (await read()).assets.get(path.slice(base.length));
        if (asset === undefined) return next();
        response.end(asset);
      });
    },
  };
}
