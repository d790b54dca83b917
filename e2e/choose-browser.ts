import { browserVariable, findBrowser } from '../scripts/browser.mjs';

/**
 * Runs once before all tests. The workers inherit the variable and read the configuration anew, so that it
 * takes effect; the configuration itself does nothing when a tool merely reads it.
 */
export default function chooseBrowser(): void {
  const browser = findBrowser({ isShell: true });
  if (browser === undefined) {
    throw new Error(`No browser: install Chromium or Chrome, or name one in ${browserVariable}`);
  }
  process.env[browserVariable] = browser.executablePath ?? 'playwright';
}
