import { defineConfig } from '@playwright/test';
import { launchArgs, namedBrowser } from '../scripts/browser.mjs';

const port = Number(process.env.QUANDIAN_E2E_PORT ?? 4199);
const baseURL = `http://127.0.0.1:${port}`;

/** Pictures of every screen, to be looked at (`npm run screens`), and of those in the README (`npm run images`). */
export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test/screens',
  globalSetup: '../e2e/choose-browser.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 10 * 60_000,
  expect: { timeout: 25_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    launchOptions: { args: launchArgs, ...namedBrowser() },
  },
  webServer: {
    command: `node ../scripts/serve.mjs --root ../dist --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
