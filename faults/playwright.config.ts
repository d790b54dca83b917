import { defineConfig } from '@playwright/test';
import { launchArgs, namedBrowser } from '../scripts/browser.mjs';

const port = Number(process.env.QUANDIAN_E2E_PORT ?? 4189);
const baseURL = `http://127.0.0.1:${port}`;

/** Faults, injected for real into Chromium against the production build in dist/: `npm run test:faults`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test/faults',
  globalSetup: './choose-browser.ts',
  workers: 2, // each family in a row of its own
  retries: 0,
  expect: { timeout: 30_000 },
  timeout: 4 * 60_000,
  forbidOnly: process.env.CI !== undefined,
  globalTimeout: 45 * 60_000,
  reporter: [['list'], ['./reporter.ts']],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 960 },
    actionTimeout: 120_000,
    trace: 'off',
    launchOptions: { args: launchArgs, ...namedBrowser() },
  },
  webServer: {
    command: `node ../scripts/serve.mjs --root ../dist --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
