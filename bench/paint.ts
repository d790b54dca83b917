import type { Bar } from './bars.ts';
import { inBrowser, tell } from './browser.ts';
import { say } from './hub/measure.ts';
import { buildPages } from './paint/build-pages.ts';
import { measureColdStart } from './paint/cold-start.ts';
import { measureOpenings, type Openings, type Setting } from './paint/openings.ts';
import { openingTable, ratioOf } from './paint/report.ts';
import { serveFolder } from './paint/static-server.ts';
import {
  measureAdding,
  measureHits,
  measureScrolling,
  measureWeight,
  type Scrolling,
} from './paint/within.ts';

const SETTINGS: readonly Setting[] = [
  { size: 'M', marks: 1000 },
  { size: 'M', marks: 10_000 },
  { size: 'L', marks: 1000 },
  { size: 'L', marks: 10_000 },
];

const EXPLANATION = `Work of the main thread from navigation to the second frame with the marks painted, over that of the same text as bare static
HTML without marks: medians, every way opened in turn in one run, in a process of its own. M is 100,000 characters of Chinese
prose in paragraphs of 200, L a million; marks of 5 to 80 characters. *Ours, react-markdown included* is the reading room's text
and paint, from the article's file on, in a page that has rendered another screen; *the engine alone* paints ready
markup, of which the first screens come with the page, as the reading room sets them; the row after it has all in the page, and
parsing three megabytes is most of its work. The clock's time is shown for the bare page. What is done while scrolling is counted by
what it took of a processor, since others share this machine.`;

/** `npm run bench:paint`: prints the tables, writes them to bench/results.md, and fails where a bar is missed. */
export async function run(): Promise<void> {
  const folder = await buildPages({ S: [], M: [1000, 10_000], L: [10, 1000, 10_000] });
  const { origin, close } = await serveFolder(folder);
  await inBrowser(async (browser) => {
    const openings = new Map<Setting, Openings>();
    for (const setting of SETTINGS) {
      console.log(`Opening ${setting.size} with ${setting.marks} marks`);
      openings.set(setting, await measureOpenings(browser, origin, setting));
    }
    const table = openingTable(openings);
    console.log(`\n${table}\n`);
    const bars = [...openingBars(openings), ...(await otherBars(browser, origin))];
    tell('paint', 'Painting', [`\`npm run bench:paint\`. ${EXPLANATION}`, table].join('\n\n'), bars);
  }).finally(close);
}

function openingBars(openings: ReadonlyMap<Setting, Openings>): Bar[] {
  return [
    { size: 'L', marks: 10_000, whole: 0.2, alone: 0.15 },
    { size: 'M', marks: 1000, whole: 0.75, alone: 0.5 },
  ].flatMap(({ size, marks, whole, alone }) => {
    const [, taken] =
      [...openings].find(([setting]) => setting.size === size && setting.marks === marks) ?? [];
    const bar = (name: string, script: 'reader' | 'engine-in-parts', most: number): Bar => {
      const ratio = ratioOf(taken, script);
      return {
        name: `${size} with ${marks} marks, ${name}: at most ${most} of bare HTML`,
        measured: ratio.toFixed(2),
        isMet: ratio <= most,
      };
    };
    return [
      bar('react-markdown included', 'reader', whole),
      bar('the engine alone', 'engine-in-parts', alone),
    ];
  });
}

async function otherBars(browser: Parameters<typeof measureHits>[0], origin: string): Promise<Bar[]> {
  const few = await measureAdding(browser, origin, 'reader', 10);
  const many = await measureAdding(browser, origin, 'reader', 10_000);
  const hits = await measureHits(browser, origin);
  const weight = await measureWeight(browser, origin);
  const scrolling = await measureScrolling(browser, origin, 'reader');
  const plainScrolling = await measureScrolling(browser, origin, 'plain');
  const cold = await measureColdStart(browser);
  const times = (value: number): string => `${value.toFixed(2)} ×`;
  return [
    {
      name: 'one more mark in L, among 10,000 at most 2 × among 10',
      measured: `${times(many / few)} (${many.toFixed(1)} and ${few.toFixed(1)} ms)`,
      isMet: many <= 2 * few,
    },
    {
      name: 'hit test in L with 10,000 marks: at most 3 × elementFromPoint, every set right',
      measured: `${times(hits.ours / hits.plain)} (${hits.ours.toFixed(0)} and ${hits.plain.toFixed(0)} µs), ${hits.wrong} wrong`,
      isMet: hits.ours <= 3 * hits.plain && hits.wrong === 0,
    },
    {
      name: 'elements in the page: at most 1.05 × the bare page’s',
      measured: `${times(weight.elements / weight.plainElements)} (${weight.elements})`,
      isMet: weight.elements <= 1.05 * weight.plainElements,
    },
    {
      name: 'heap at 10,000 marks: at most 1 MB more, the marks themselves included',
      measured: `${(weight.heap / 1e6).toFixed(1)} MB`,
      isMet: weight.heap <= 1e6,
    },
    {
      name: 'scrolling L with 10,000 marks from top to bottom: no frame’s work over 50 ms',
      measured: `${scrolled(scrolling)}; the bare page: ${scrolled(plainScrolling)}`,
      isMet: scrolling.tasks.over === 0,
    },
    {
      name: 'a bundled article from a cold start: at most 2 × a static page, by the clock',
      measured: `${times(cold.app / cold.plain)} (${cold.app.toFixed(0)} and ${cold.plain.toFixed(0)} ms)`,
      isMet: cold.app <= 2 * cold.plain,
    },
  ];
}

const scrolled = ({ tasks, long, longest }: Scrolling): string =>
  `${say(tasks)}; ${long} frames over 50 ms by the clock${long > 0 ? `, the longest ${longest.toFixed(0)} ms` : ''}`;
