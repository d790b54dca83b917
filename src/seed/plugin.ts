import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatFinding, isError } from './finding.ts';
import { isSeedFile, readSeeds } from './read-seeds.ts';
import { type SeedAssets, seedAssets } from './seed-assets.ts';

const MODULE = 'virtual:seeds';
const RESOLVED = `\0${MODULE}`;

/**
 * Turns a folder of pages into the JSON files of `virtual:seeds`. A build with a violation fails and names them
 * all; the dev server shows them over the page, and reloads it whenever the folder changes.
 * @param options.dir the seeds folder, relative to Vite's root
 */
export function seedPlugin(options: { readonly dir: string }): Plugin {
  let dir = resolve(options.dir);
  let base = '/';
  let isBuild = false;
  let current: SeedAssets | undefined;
  const read = (warn: (message: string) => void): SeedAssets => {
    const seeds = readSeeds(dir);
    for (const finding of seeds.findings) if (!isError(finding)) warn(formatFinding(finding));
    return seedAssets(seeds);
  };

  return {
    name: 'quandian:seeds',
    configResolved(config) {
      dir = resolve(config.root, options.dir);
      base = config.base.startsWith('/') ? config.base : '/';
      isBuild = config.command === 'build';
    },
    buildStart() {
      if (!isBuild) return;
      this.addWatchFile(dir);
      current = read((message) => this.warn(message));
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [fileName, source] of current?.assets ?? [])
        this.emitFile({ type: 'asset', fileName, source });
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      current ??= read((message) => this.warn(message));
      const { catalogUrl, articleUrls } = current;
      return Object.entries({ catalogUrl, articleUrls })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
        .join('');
    },
    configureServer(server) {
      server.watcher.add(dir);
      const reload = (file: string): void => {
        if (dirname(resolve(file)) !== dir || !isSeedFile(basename(file))) return;
        current = undefined;
        reloadPage(server);
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
      server.middlewares.use((request, response, next) => {
        if (!serve(current, base, request, response)) next();
      });
    },
  };
}

function reloadPage(server: ViteDevServer): void {
  const { moduleGraph, hot } = server.environments.client;
  const module = moduleGraph.getModuleById(RESOLVED);
  if (module) moduleGraph.invalidateModule(module);
  hot.send({ type: 'full-reload', path: '*' });
}

/** Answers a request for one of the JSON files; false where it is for none. */
function serve(
  seeds: SeedAssets | undefined,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url?.replace(/[?#].*$/, '') ?? '';
  const json = path.startsWith(base) ? seeds?.assets.get(path.slice(base.length)) : undefined;
  if (json === undefined) return false;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(json);
  return true;
}
