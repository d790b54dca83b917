/**
 * Drives Firefox by WebDriver BiDi, which it speaks itself: no geckodriver. Node 20 has WebSocket behind
 * --experimental-websocket.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./driver.mjs').Driver} Driver */

/** @param {string} executable @returns {Promise<Driver>} */
export async function openFirefox(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'quandian-firefox-'));
  const preferences = { 'intl.accept_languages': 'zh-CN', 'app.update.enabled': false };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const address = await new Promise((found, failed) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    child.once('exit', (code) => failed(new Error(`Firefox ended with ${code}: ${said}`)));
  });
  const send = await connect(`${address}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const { context } = contexts[0];
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async reload() {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    async run(body) {
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `(async () => { ${body} })().then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    async drag(from, to) {
      const at = (/** @type {{ x: number, y: number }} */ { x, y }) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
      });
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              at(from),
              { type: 'pointerDown', button: 0 },
              at(middle),
              at(to),
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    async picture(file) {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {string} address @returns {Promise<(method: string, params: object) => Promise<any>>} */
async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened, { once: true });
    socket.addEventListener('error', () => failed(new Error(`${address} does not answer`)), { once: true });
  });
  let last = 0;
  /** @type {Map<number, { done: (value: any) => void, failed: (error: Error) => void }>} */
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') asked?.failed(new Error(`${error}: ${message}`));
    else asked?.done(result);
  });
  return (method, params) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
