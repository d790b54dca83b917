import { openEngine } from './engine-room.ts';
import { loadSections } from './page.ts';

/** Opens on the sections that the page comes with; the others are fetched and set, one by one, while it is idle. */
async function open(): Promise<void> {
  const map = await openEngine();
  globalThis.bench.complete = async () => {
    const markup = await loadSections();
    for (const [index, { box }] of map.sections.entries()) {
      if (!box.hasAttribute('data-waiting')) continue;
      await new Promise((resolve) => requestIdleCallback(resolve));
      box.innerHTML = markup[index] ?? '';
      box.removeAttribute('data-waiting');
      map.adopt(index);
    }
  };
}

globalThis.bench = {};
globalThis.bench.opened = open();
