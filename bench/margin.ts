import type { Browser, Page } from '@playwright/test';
import type { Bar } from './bars.ts';
import { inApp, tell } from './browser.ts';
import { draftDelay } from './margin/draft-delay.ts';
import { notedArticle, openNoted } from './margin/noted-article.ts';
import { median, type Typing, Typist } from './margin/typing.ts';

const LENGTH = 20_000;
const NOTES = 500;
const THROTTLE = 4;
const TEXT = 'the words of a note run on and on '.repeat(6).slice(0, 200);
const ROUNDS = 3;
/** Of a bare text field's. */
const RATIO = 1.5;
/** In ms. */
const BEYOND = 16;
/** From a key to its draft in the database, in ms. */
const DRAFTED = 300;

const EXPLANATION = `\`npm run bench:margin\`, after \`npm run build\`. The app itself, in the browser, its processor slowed down four times: ${NOTES} notes
beside an article of ${LENGTH.toLocaleString('en')} characters, one of them being written; beside it a bare text field on a blank page. ${TEXT.length} characters are typed
into each in turn, ${ROUNDS} times in one run; medians for a key. *Work* is what the main thread itself did, *frame* the clock's time from the key to the
end of its frame. A frame waits for the screen and for whatever else the machine does: the work is the steadier of the two.`;

interface Typed {
  readonly bare: Typing;
  readonly note: Typing;
  readonly drafted: number;
}

/** \`npm run bench:margin\`: prints the table and writes it to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  await inApp(async (browser, origin) => {
    const bars = barsOf(await typeInTurn(browser, origin));
    tell('margin', 'Writing in the margin', EXPLANATION, bars);
  });
}

async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

async function typeInTurn(browser: Browser, origin: string): Promise<Typed> {
  const bare = await open(browser);
  await bare.setContent('<!doctype html><textarea rows="3" cols="36"></textarea>');
  const note = await open(browser);
  await openNoted(note, origin, notedArticle(LENGTH, NOTES));
  await note.keyboard.press('n');
  await note.locator('main aside textarea').waitFor();
  const typed = [
    { page: bare, typist: await Typist.at(bare, THROTTLE), typings: [] as Typing[] },
    { page: note, typist: await Typist.at(note, THROTTLE), typings: [] as Typing[] },
  ] as const;
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { page, typist, typings } of typed) {
      await page.bringToFront();
      await page.locator('textarea').focus();
      await page.keyboard.press('ControlOrMeta+a');
      typings.push(await typist.type(TEXT));
    }
    delays.push(await draftDelay(note));
  }
  const [ofBare, ofNote] = typed.map(({ typings }) => ({
    task: median(typings.map(({ task }) => task)),
    frame: median(typings.map(({ frame }) => frame)),
    late: median(typings.map(({ late }) => late)),
  }));
  if (!ofBare || !ofNote) throw new RangeError('Nothing typed');
  return { bare: ofBare, note: ofNote, drafted: median(delays) };
}

function barsOf({ bare, note, drafted }: Typed): Bar[] {
  const bar = (name: string, ours: number, theirs: number): Bar => ({
    name: `${name}: at most ${RATIO} × a bare field`,
    measured: `${(ours / theirs).toFixed(2)} × (${ours.toFixed(1)} and ${theirs.toFixed(1)} ms)`,
    isMet: ours <= RATIO * theirs,
  });
  const beyond = (name: string, ours: number, theirs: number): Bar => ({
    name: `${name}: at most ${BEYOND} ms later than of a bare field`,
    measured: `${(ours - theirs).toFixed(1)} ms (${ours.toFixed(1)} and ${theirs.toFixed(1)} ms)`,
    isMet: ours - theirs <= BEYOND,
  });
  return [
    bar('work for a key', note.task, bare.task),
    bar('frame after a key', note.frame, bare.frame),
    beyond('frame after a key', note.frame, bare.frame),
    beyond('the later frames, of which 19 in 20 are earlier', note.late, bare.late),
    {
      name: `what was typed is in the database within ${DRAFTED} ms`,
      measured: `${drafted.toFixed(0)} ms`,
      isMet: drafted <= DRAFTED,
    },
  ];
}
