import type { Browser, BrowserContext } from '@playwright/test';
import type { Size } from './article.ts';
import type { Script } from './build-pages.ts';
import { median, type Opening, Probe } from './measure.ts';

/** Milliseconds after which an opening is given up. */
export const LIMIT = 30_000;

export interface Contender {
  readonly name: string;
  readonly script: Script;
  readonly query?: string;
  readonly runs: number;
}

/** Ours and the bare page are run often; the others take their time, and their distance is no matter of noise. */
export const CONTENDERS: readonly Contender[] = [
  { name: 'plain HTML, no marks', script: 'plain', runs: 7 },
  { name: 'ours in the running app, react-markdown included', script: 'reader', query: '&running', runs: 7 },
  { name: 'ours, the start of its scripts included', script: 'reader', runs: 7 },
  { name: 'ours, the engine alone', script: 'engine-in-parts', runs: 7 },
  { name: 'ours, the engine alone, all of the text in the page', script: 'engine', runs: 7 },
  { name: 'Recogito, CSS highlights', script: 'recogito', runs: 1 },
  { name: 'Recogito, spans', script: 'recogito', query: '&spans', runs: 1 },
  { name: 'web-highlighter', script: 'web-highlighter', runs: 1 },
  { name: '`<mark>` wrapping', script: 'wrapping', runs: 1 },
];

export interface Setting {
  readonly size: Size;
  readonly marks: number;
}

/** Medians by contender; undefined where it took longer than the limit. */
export type Openings = ReadonlyMap<Contender, Opening | undefined>;

export async function withContext<T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 } });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

export const addressOf = (origin: string, script: Script, { size, marks }: Setting, query = ''): string =>
  `${origin}/${script}-${size}.html?size=${size}&marks=${marks}${query}`;

/** Opens an article with its marks in every way, in turn, so that what else the machine does falls on all alike. */
export async function measureOpenings(browser: Browser, origin: string, setting: Setting): Promise<Openings> {
  const taken = new Map<Contender, (Opening | undefined)[]>(CONTENDERS.map((contender) => [contender, []]));
  const rounds = Math.max(...CONTENDERS.map(({ runs }) => runs));
  for (let round = 0; round < rounds; round++) {
    for (const contender of CONTENDERS) {
      if (round >= contender.runs) continue;
      const address = addressOf(origin, contender.script, setting, contender.query);
      // A context of its own is a process of its own: nothing is left of the one before.
      const opening = await withContext(browser, async (context) => {
        const probe = await Probe.in(context, origin);
        return probe.open(address, LIMIT);
      });
      taken.get(contender)?.push(opening);
    }
  }
  return new Map(CONTENDERS.map((contender) => [contender, middle(taken.get(contender) ?? [])]));
}

function middle(openings: readonly (Opening | undefined)[]): Opening | undefined {
  const known = openings.filter((opening) => opening !== undefined);
  if (known.length < openings.length) return undefined;
  return { cpu: median(known.map(({ cpu }) => cpu)), wall: median(known.map(({ wall }) => wall)) };
}
