/**
 * Serves a build as a static host would that reads the build's `_headers` (Netlify, Cloudflare Pages):
 * `node scripts/serve.mjs [--port 4173] [--root dist] [--base /]`. A port in use gives way to the next free one.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
});

const COMPRESSED = ['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'];

/** @typedef {{ bytes: Buffer, etag: string, br?: Buffer, gzip?: Buffer }} Stored */

/** Reads a file once for each content; compressed forms are made when first asked for. */
class Files {
  /** @type {Map<string, Stored>} */
  #stored = new Map();

  /** @param {string} path */
  async read(path) {
    const bytes = await readFile(path);
    // Weak, as it is one for all the compressed forms (RFC 9110 §8.8.1).
    const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const known = this.#stored.get(path);
    if (known?.etag === etag) return known;
    /** @type {Stored} */
    const stored = { bytes, etag };
    this.#stored.set(path, stored);
    return stored;
  }

  /** @param {Stored} stored @param {string} accepted @returns {Promise<{ body: Buffer, encoding?: string }>} */
  async encode(stored, accepted) {
    if (/\bbr\b/.test(accepted)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
      stored.br ??= await promisify(brotliCompress)(stored.bytes, { params });
      return { body: stored.br, encoding: 'br' };
    }
    if (/\bgzip\b/.test(accepted)) {
      stored.gzip ??= await promisify(gzip)(stored.bytes);
      return { body: stored.gzip, encoding: 'gzip' };
    }
    return { body: stored.bytes };
  }
}

/**
 * The file that a request's path names, inside the root; undefined where it names none there.
 * @param {string} root
 * @param {string} base
 * @param {string} url
 */
export function fileFor(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes('\0')) return undefined;
  const within = path.slice(base.length);
  // What begins with a dot is hidden, or leads upwards.
  if (within.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  return join(root, within === '' || within.endsWith('/') ? `${within}index.html` : within);
}

/**
 * The headers that a `_headers` file gives a path: a line at the margin is a pattern that may end in `*`, the lines set
 * in under it are the headers of what it fits.
 * @param {string} text
 * @param {string} path
 * @returns {Map<string, string>}
 */
export function headersFor(text, path) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  let fits = false;
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): *(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      if (fits) headers.set(name, value);
    } else {
      const pattern = line.trim();
      fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    }
  }
  return headers;
}

/** Whether a request says that it has this content already. @param {string} asked @param {string} etag */
const isKnown = (asked, etag) => asked.split(',').some((tag) => tag.trim() === etag);

/**
 * Starts the server. `setRoot` puts another build in the same place, as a deployment does.
 * @param {{ root?: string, port?: number, base?: string, onBusy?: (port: number) => void }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void>, setRoot: (root: string) => void }>}
 */
export async function serve({ root = 'dist', port = 4173, base = '/', onBusy } = {}) {
  let folder = resolve(root);
  const within = base.endsWith('/') ? base : `${base}/`;
  const files = new Files();
  const server = createServer(async (request, response) => {
    const path = `/${(request.url ?? '/').split(/[?#]/, 1)[0]?.slice(within.length) ?? ''}`;
    const rules = await files.read(join(folder, '_headers')).catch(() => undefined);
    for (const [name, value] of headersFor(rules?.bytes.toString() ?? '', path))
      response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // Without its slash the page's relative links would lead beside the folder.
    if (request.url === within.slice(0, -1)) {
      response.writeHead(301, { Location: within }).end();
      return;
    }
    const file = fileFor(folder, within, request.url ?? '/');
    const stored = file && (await files.read(file).catch(() => undefined));
    if (!file || !stored) {
      response.removeHeader('Cache-Control');
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    const type = extname(file);
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
    response.setHeader('ETag', stored.etag);
    if (COMPRESSED.includes(type)) response.setHeader('Vary', 'Accept-Encoding');
    if (isKnown(request.headers['if-none-match'] ?? '', stored.etag)) {
      response.writeHead(304).end();
      return;
    }
    const accepted = COMPRESSED.includes(type) ? String(request.headers['accept-encoding'] ?? '') : '';
    const { body, encoding } = await files.encode(stored, accepted);
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Length': body.length }).end(body);
  });
  // Node's five seconds end a connection just as a client that has rested takes it up again: its request is lost.
  server.keepAliveTimeout = 120_000;
  const taken = await listen(server, port, onBusy);
  return {
    url: `http://localhost:${taken}${within}`,
    setRoot: (next) => {
      folder = resolve(next);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Listens on the first free port from `port` on, within twenty; port 0 lets the system choose.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {((port: number) => void) | undefined} onBusy
 * @returns {Promise<number>}
 */
async function listen(server, port, onBusy, tries = 20) {
  try {
    await new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(port, () => {
        server.off('error', failed);
        done(undefined);
      });
    });
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isBusy || tries <= 1) throw error;
    onBusy?.(port);
    return listen(server, port + 1, onBusy, tries - 1);
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      root: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
    },
  });
  if (existsSync(join(values.root, 'index.html'))) {
    const { url } = await serve({
      root: values.root,
      base: values.base,
      port: Number(values.port),
      onBusy: (port) => console.log(`Port ${port} is in use; trying the next.`),
    });
    console.log(`圈点 is open at ${url}`);
  } else {
    console.error(`There is no build in ${values.root}. "npm start" makes one and serves it.`);
    process.exitCode = 1;
  }
}
