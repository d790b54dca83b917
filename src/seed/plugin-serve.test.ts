import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Catalog } from '../core/article/article.ts';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { seedPlugin } from './plugin.ts';
import { signed, tempFolder } from './temp-folder.cases.ts';

interface Served {
  readonly seeds: string;
  readonly server: ViteDevServer;
  /** The catalog's address, as the page would import it. Rejects as the page's import would. */
  readonly catalogUrl: () => Promise<string>;
  readonly get: (path: string) => Promise<Response>;
  /** Resolves when the page is told to reload. */
  readonly nextReload: () => Promise<void>;
}

async function serve(base: string, files: Record<string, string>): Promise<Served> {
  const root = tempFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`seeds/${name}`, text])),
  );
  const server = await createServer({
    configFile: false,
    root,
    base,
    logLevel: 'silent',
    plugins: [seedPlugin({ dir: 'seeds' })],
    server: { port: 0, host: '127.0.0.1' },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  const ready = once(server.watcher, 'ready');
  await server.listen();
  await ready;
  const { client } = server.environments;
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return {
    seeds: join(root, 'seeds'),
    server,
    catalogUrl: async () => {
      const module = await client.transformRequest('virtual:seeds');
      return /"([^"]+)"/.exec(module?.code ?? '')?.[1] ?? '';
    },
    get: (path) => fetch(new URL(path, url)),
    nextReload: () =>
      new Promise((resolve) => {
        const send = client.hot.send.bind(client.hot);
        client.hot.send = (payload: HotPayload | string) => {
          if (typeof payload === 'object' && payload.type === 'full-reload') resolve();
          if (typeof payload === 'object') send(payload);
        };
      }),
  };
}

const FILES = { 'page.txt': PAGE, 'page.page.json': signed(SIDECAR, PAGE) };

describe('the development server with seeds', () => {
  it.each(['/', '/read/'])('serves the catalog and all that it names, at the base %s', async (base) => {
    const { catalogUrl, get } = await serve(base, FILES);
    const response = await get(await catalogUrl());
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const catalog: Catalog = await response.json();
    const [page] = catalog.pages;
    const urls: string[] = [page?.source ?? '', ...(page?.articles ?? []).map(({ url }) => url)];
    for (const url of urls) expect((await get(url)).headers.get('content-type')).toMatch('json');
    expect(await (await get(urls[1] ?? '')).json()).toMatchObject({ id: 'xinqu', dateline: '本报讯' });
  });

  it('reloads the page when a seed is changed, added or taken away', async () => {
    const { seeds, catalogUrl, get, nextReload } = await serve('/', FILES);
    const names = async (): Promise<string[]> => {
      const catalog: Catalog = await (await get(await catalogUrl())).json();
      return catalog.pages.map(({ articles }) => articles[0]?.front.headline ?? '');
    };
    expect(await names()).toEqual(['以“实干”精神 建好新区']);

    let reload = nextReload();
    writeFileSync(join(seeds, 'note.md'), '# One');
    await reload;
    expect(await names()).toEqual(['One', '以“实干”精神 建好新区']);

    reload = nextReload();
    writeFileSync(join(seeds, 'note.md'), '# Another');
    await reload;
    expect(await names()).toEqual(['Another', '以“实干”精神 建好新区']);

    reload = nextReload();
    rmSync(join(seeds, 'note.md'));
    await reload;
    expect(await names()).toEqual(['以“实干”精神 建好新区']);
  });

  const broken = signed(SIDECAR.replace('土地、|', '土的、|'), PAGE);

  it('fails the page’s import with the violation’s line when a seed is broken', async () => {
    const { seeds, catalogUrl, nextReload } = await serve('/', FILES);
    expect(await catalogUrl()).toMatch(/^assets\/seeds\/catalog\./);
    const reload = nextReload();
    writeFileSync(join(seeds, 'page.page.json'), broken);
    await reload;
    await expect(catalogUrl()).rejects.toThrow('page.txt:9: “土地、|用工” at the seam of L9 and L11');
  });

  it('recovers when it is mended', async () => {
    const { seeds, catalogUrl, nextReload } = await serve('/', { ...FILES, 'page.page.json': broken });
    await expect(catalogUrl()).rejects.toThrow('page.txt:9: ');
    const reload = nextReload();
    writeFileSync(join(seeds, 'page.page.json'), FILES['page.page.json']);
    await reload;
    expect(await catalogUrl()).toMatch(/^assets\/seeds\/catalog\./);
  });
});
