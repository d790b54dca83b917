import { browserVariable, findBrowser } from '../scripts/browser.mjs';

/** As for the journeys; but faults need the whole browser: its profiles, its settings for sites. */
export default function chooseBrowser(): void {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Error(`No browser: install Chromium or Chrome, or name one in ${browserVariable}`);
  }
  process.env[browserVariable] = browser.executablePath ?? 'playwright';
}
