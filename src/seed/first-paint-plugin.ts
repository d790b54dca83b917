import { build, type Plugin, type Rollup } from 'vite';

/** Where index.html takes the script. */
const PLACE = '<!--first-paint-->';
const NAME = 'first-paint.js';
/** What a page that begins in the reading room needs beside the app's own files. */
const READING = /\/ui\/reader\/reader-screen\.tsx$/;

/**
 * Puts src/first-paint.ts into the page's head as a classic script: a module waits until the page is parsed, which may
 * be after the first paint, and the content security policy takes no script within the page. It is a file with its
 * hash in its name, so the browser and the service worker keep it as they keep any other.
 */
export function firstPaintPlugin(): Plugin {
  let root = '.';
  let base = '/';
  let emitted: string | undefined;
  return {
    name: 'quandian:first-paint',
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    async generateBundle(_, bundle) {
      const reading = { room: filesOf(bundle, READING), articles: articlesIn(bundle) };
      const source = await bundleFirstPaint(root, reading);
      emitted = this.getFileName(this.emitFile({ type: 'asset', name: NAME, source }));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        return html.replace(PLACE, `<script src="${base}${emitted ?? NAME}"></script>`);
      },
    },
    configureServer({ middlewares }) {
      middlewares.use(`${base}${NAME}`, async (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(await bundleFirstPaint(root));
      });
    },
  };
}

/** A part of the app that is fetched by itself: its script, its style sheets, and scripts that it alone brings. */
function filesOf(bundle: Rollup.OutputBundle, part: RegExp): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId && part.test(facadeModuleId));
  if (!chunk) return [];
  const ofApp = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => [entry.fileName, ...entry.imports]),
  );
  const scripts = [chunk.fileName, ...chunk.imports].filter((file) => !ofApp.has(file));
  const sheets = chunks
    .filter(({ fileName }) => scripts.includes(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...scripts, ...sheets];
}

/** The files of the bundled articles by their ids, as seed-assets.ts names them. */
function articlesIn(bundle: Rollup.OutputBundle): Record<string, string> {
  const named = Object.keys(bundle).flatMap((file) => {
    const [, id] = /^assets\/seeds\/([^./]+)\.[\da-f]{8}\.json$/.exec(file) ?? [];
    return id && id !== 'catalog' ? [[id, file] as const] : [];
  });
  return Object.fromEntries(named);
}

/** Files that a page asks for ahead which begins in the reading room; addresses are relative to the page. */
interface Reading {
  readonly room: readonly string[];
  readonly articles: Readonly<Record<string, string>>;
}

/** The script with all that it imports, as one that needs no module. */
export async function bundleFirstPaint(
  root: string,
  reading: Reading = { room: [], articles: {} },
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __QUANDIAN_READING__: JSON.stringify(reading) },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: `${root}/src/first-paint.ts`, output: { format: 'iife' } },
    },
  });
  if (Array.isArray(built) || 'on' in built) throw new Error('One output was asked for');
  return built.output[0].code;
}
