import { nameBrowser } from '../scripts/browser.mjs';

/** As for the journeys; but faults need the whole browser: its profiles, its settings for sites. */
export default function chooseBrowser(): void {
  nameBrowser(false);
}
