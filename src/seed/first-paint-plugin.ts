import { build, type Plugin } from 'vite';

/** Where index.html takes the script. */
const PLACE = '<!--first-paint-->';
const NAME = 'first-paint.js';

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
    async generateBundle() {
      emitted = this.getFileName(
        this.emitFile({ type: 'asset', name: NAME, source: await bundleFirstPaint(root) }),
      );
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

/** The script with all that it imports, as one that needs no module. */
export async function bundleFirstPaint(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: `${root}/src/first-paint.ts`, output: { format: 'iife' } },
    },
  });
  if (Array.isArray(built) || 'on' in built) throw new Error('One output was asked for');
  return built.output[0].code;
}
