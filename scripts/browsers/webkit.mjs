/** Drives WebKitGTK's MiniBrowser by WebKitWebDriver (W3C WebDriver over HTTP), on a display of Xvfb's. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('./driver.mjs').Driver} Driver */

const PORT = 4479;
const DISPLAY = ':79';

/** @param {string} executable of MiniBrowser @returns {Promise<Driver>} */
export async function openWebKit(executable) {
  const env = { ...process.env, DISPLAY, LANGUAGE: 'zh_CN', LANG: 'C.UTF-8', GDK_BACKEND: 'x11' };
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1600x1200x24'], { stdio: 'ignore' });
  const server = spawn('WebKitWebDriver', [`--port=${PORT}`], { stdio: 'ignore', env });
  await answers(`http://127.0.0.1:${PORT}/status`);
  const options = { binary: executable, args: ['--automation'] };
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${sessionId}`;
  /** @param {string} body */
  const run = async (body) => {
    const script = `const done = arguments[0];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await call('POST', `${session}/execute/async`, { script, args: [] });
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async resize(width, height) {
      // The window is asked for; its frame and bar take some of it.
      await call('POST', `${session}/window/rect`, { width, height });
      await pause(300);
      const inner = await run('return { width: innerWidth, height: innerHeight };');
      const rect = { width: 2 * width - inner.width, height: 2 * height - inner.height };
      await call('POST', `${session}/window/rect`, rect);
      await pause(300);
    },
    async open(url) {
      await call('POST', `${session}/url`, { url });
    },
    async reload() {
      await call('POST', `${session}/refresh`, {});
    },
    run,
    async drag(from, to) {
      const at = (/** @type {{ x: number, y: number }} */ { x, y }) => ({
        type: 'pointerMove',
        duration: 50,
        origin: 'viewport',
        x: Math.round(x),
        y: Math.round(y),
      });
      const actions = [
        at(from),
        { type: 'pointerDown', button: 0 },
        at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
        at(to),
        { type: 'pointerUp', button: 0 },
      ];
      await call('POST', `${session}/actions`, {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    },
    async picture(file) {
      writeFileSync(file, Buffer.from(await call('GET', `${session}/screenshot`), 'base64'));
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      server.kill();
      screen.kill();
    },
  };
}

/** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
async function call(method, path, body) {
  const init = body ? { method, body: JSON.stringify(body) } : { method };
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, init);
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Waits up to ten seconds. @param {string} url */
async function answers(url) {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}
