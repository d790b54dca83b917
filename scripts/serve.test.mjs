import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, headersFor, serve } from './serve.mjs';

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer */

const page = `<!doctype html><title>圈点</title>${'<p>一'.repeat(200)}`;
let folder = '';
let build = '';
/** @type {(() => Promise<void>)[]} */
const closing = [];

/** @param {string} root @param {Record<string, string>} files */
function write(root, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quandian-serve-'));
  build = join(folder, 'dist');
  write(build, {
    'index.html': page,
    'service-worker.js': '0',
    'manifest.webmanifest': '{}',
    'icons/favicon.svg': '<svg/>',
    'assets/app-0a1B2c3D.js': '1',
    'assets/face-0a1B2c3D.woff2': 'wOF2',
    'assets/seeds/a-0a1B2c3D.json': '{}',
    '.vite/manifest.json': '{}',
    _headers:
      "/*\n  Content-Security-Policy: default-src 'none'\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
  });
  write(folder, { 'secret.txt': 'not for readers', 'dist-other/secret.txt': 'nor this' });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {Parameters<typeof serve>[0]} [options] */
async function open(options) {
  const server = await serve({ root: build, port: 0, ...options });
  closing.push(server.close);
  return server;
}

/**
 * Asks for a path as it stands: `fetch` would settle its dots before sending it.
 * @param {string} origin @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<Answer>}
 */
const ask = (origin, path, { method = 'GET', headers = {} } = {}) =>
  new Promise((answer, fail) => {
    const { port } = new URL(origin);
    request({ host: 'localhost', port, path, method, headers, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        answer({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });

describe('a file of the build', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?utm_source=x', 'text/html; charset=utf-8', 'no-cache'],
    ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/icons/favicon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/app-0a1B2c3D.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/face-0a1B2c3D.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    [
      '/assets/seeds/a-0a1B2c3D.json',
      'application/json; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
  ])('%s is %s, %s', async (path, type, cache) => {
    const { url } = await open();
    const { status, headers } = await ask(url, path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': type, 'cache-control': cache });
  });

  test('comes whole, packed only where the browser asks', async () => {
    const { url } = await open();
    const plain = await ask(url, '/');
    const gzipped = await ask(url, '/', { headers: { 'Accept-Encoding': 'gzip' } });
    const brotli = await ask(url, '/', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(page);
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).toString()).toBe(page);
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    const face = await ask(url, '/assets/face-0a1B2c3D.woff2', { headers: { 'Accept-Encoding': 'br' } });
    expect(face.headers['content-encoding']).toBeUndefined();
  });

  test('is not sent again while it is the same', async () => {
    const { url } = await open();
    const { headers } = await ask(url, '/');
    for (const known of [String(headers.etag), `"another", ${headers.etag}`]) {
      const again = await ask(url, '/', { headers: { 'If-None-Match': known } });
      expect(again.status).toBe(304);
      expect(again.headers.vary).toBe('Accept-Encoding');
      expect(again.body).toHaveLength(0);
    }
    const other = await ask(url, '/', { headers: { 'If-None-Match': 'W/"another"' } });
    expect(other.status).toBe(200);
  });

  test('answers HEAD with its length and no body, and nothing but GET and HEAD', async () => {
    const { url } = await open();
    const head = await ask(url, '/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(page)));
    expect(head.body).toHaveLength(0);
    expect(await ask(url, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

test.each([
  ['an asset that is gone', '/assets/app-gone.js'],
  ['a path that no file has', '/read/tuopin-diaodu'],
  ['a folder', '/assets'],
  ['a hidden file', '/.vite/manifest.json'],
  ['a path upwards', '/../secret.txt'],
  ['a path upwards, encoded', '/%2e%2e/secret.txt'],
  ['a path upwards with its slash encoded', '/assets/..%2f..%2fsecret.txt'],
  ['a neighbour that begins alike', '/../dist-other/secret.txt'],
  ['a broken encoding', '/%E0%A4%A'],
  ['a null byte', '/index.html%00.js'],
])('%s is not found, and is never the page', async (_name, path) => {
  const { url } = await open();
  const { status, headers, body } = await ask(url, path);
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body.toString()).toBe('404\n');
});

test('a path stays inside the root, whatever the separator', () => {
  const root = `${sep}srv${sep}dist`;
  expect(fileFor(root, '/', '/a/../../x')).toBeUndefined();
  expect(fileFor(root, '/', '/..\\..\\x')).toBeUndefined();
  expect(fileFor(root, '/', '/a\\..\\..\\x')).toBeUndefined();
  expect(fileFor(root, '/', '/a/%2e%2e%5c%2e%2e%5cx')).toBeUndefined();
  expect(fileFor(root, '/', '/assets/x.js')).toBe(`${root}${sep}assets${sep}x.js`);
});

test('every answer bears the headers that the build names', async () => {
  const { url } = await open();
  for (const path of ['/', '/service-worker.js', '/gone']) {
    const { headers } = await ask(url, path);
    expect(headers['content-security-policy']).toBe("default-src 'none'");
  }
  expect((await ask(url, '/assets/gone.js')).headers['cache-control']).toBeUndefined();
});

test.each([
  ['/', 'A: 1'],
  ['/x', 'A: 1; B: 2: 3'],
  ['/y', 'A: 1'],
  ['/z/deep.js', 'A: 4'],
])('a headers file gives %s: %s', (path, expected) => {
  const text = '/*\n  A: 1\n\n/x\n  B: 2: 3\n/z/*\n  A: 4\n';
  expect([...headersFor(text, path)].map(([name, value]) => `${name}: ${value}`).join('; ')).toBe(expected);
});

test('under a base, only what is under it is served', async () => {
  const { url } = await open({ base: '/sub/' });
  expect(url).toMatch(/^http:\/\/localhost:\d+\/sub\/$/);
  expect((await ask(url, '/sub/')).body.toString()).toBe(page);
  expect((await ask(url, '/sub/assets/app-0a1B2c3D.js')).headers['cache-control']).toContain('immutable');
  expect((await ask(url, '/')).status).toBe(404);
  expect((await ask(url, '/assets/app-0a1B2c3D.js')).status).toBe(404);
});

test('a base is a folder: without its slash it leads there', async () => {
  const { url } = await open({ base: '/sub' });
  expect(url).toMatch(/\/sub\/$/);
  expect(await ask(url, '/sub')).toMatchObject({ status: 301, headers: { location: '/sub/' } });
  expect((await ask(url, '/sub/')).body.toString()).toBe(page);
  expect((await ask(url, '/subway')).status).toBe(404);
});

test('where there is no build, the command says so and does not start', () => {
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--root', join(folder, 'none')], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('There is no build in');
});

test('setRoot puts another build in the same place, at once', async () => {
  const next = join(folder, 'next');
  write(next, { 'index.html': 'next' });
  const { url, setRoot } = await open();
  const { etag } = (await ask(url, '/')).headers;
  setRoot(next);
  const answer = await ask(url, '/', { headers: { 'If-None-Match': String(etag) } });
  expect(answer).toMatchObject({ status: 200 });
  expect(answer.body.toString()).toBe('next');
  expect((await ask(url, '/assets/app-0a1B2c3D.js')).status).toBe(404);
});

test('a file that a build writes anew is served anew', async () => {
  const root = join(folder, 'rebuilt');
  write(root, { 'index.html': 'before' });
  const { url } = await open({ root });
  expect((await ask(url, '/')).body.toString()).toBe('before');
  write(root, { 'index.html': 'after' });
  expect((await ask(url, '/')).body.toString()).toBe('after');
});

test('a port in use gives way to the next free one, and says so', async () => {
  const first = await open();
  const taken = Number(new URL(first.url).port);
  /** @type {number[]} */
  const busy = [];
  const second = await open({ port: taken, onBusy: (port) => busy.push(port) });
  expect(busy[0]).toBe(taken);
  expect(Number(new URL(second.url).port)).toBe(taken + busy.length);
  expect((await ask(second.url, '/')).status).toBe(200);
});
