import { defineConfig } from '@playwright/test';
import { launchArgs, namedBrowser } from './scripts/browser.mjs';

const port = Number(process.env.QUANDIAN_E2E_PORT ?? 4179);
const baseURL = `http://127.0.0.1:${port}`;
/** Tests for touch and a narrow screen are tagged `@phone` or stand in a file named `….phone.spec.ts`. */
const phone = /@phone|\.phone\.spec\.ts/;

/** End-to-end tests, against the production build in dist/. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/choose-browser.ts',
  fullyParallel: true,
  workers: 3, // on two cores: much of a journey is waiting
  retries: 0,
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  // Machines have been seen to take 2.7 times as long as others; only what fails waits this long.
  expect: { timeout: 25_000 },
  timeout: 180_000,
  forbidOnly: process.env.CI !== undefined,
  globalTimeout: 45 * 60_000,
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off', // it takes a quarter of the time; `--trace on` has one of what failed
    launchOptions: { args: launchArgs, ...namedBrowser() },
  },
  projects: [
    { name: 'desktop', grepInvert: phone, use: { viewport: { width: 1440, height: 960 } } },
    {
      name: 'phone',
      grep: phone,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
