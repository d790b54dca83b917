import { nameBrowser } from '../scripts/browser.mjs';

/**
 * Runs once before all tests. The workers inherit the variable and read the configuration anew, so that it
 * takes effect; the configuration itself does nothing when a tool merely reads it.
 */
export default function chooseBrowser(): void {
  nameBrowser(true);
}
