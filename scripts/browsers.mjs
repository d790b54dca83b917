/**
 * npm run browsers: opens the build in dist/ in Firefox and WebKitGTK, takes pictures into .cache/browsers/, tries
 * what a reader does first (open, select, mark, reload) and prints what was found. No part of npm test: what it
 * found last is in docs/browsers.md. Wants Debian's firefox-esr, webkit2gtk-driver and xvfb.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './browsers/driver.mjs';
import { openFirefox } from './browsers/firefox.mjs';
import { openWebKit } from './browsers/webkit.mjs';
import { serve } from './serve.mjs';
import { root } from './tool.mjs';

const folder = join(root, '.cache/browsers');
const PASSAGE = '集中精力推进问题整改';
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
);

/** What reading.md's table asks, as CSS conditions. */
const FEATURES = [
  'text-autospace: normal',
  'text-spacing-trim: normal',
  'text-wrap: pretty',
  'text-wrap: balance',
  'hanging-punctuation: first',
  'line-break: strict',
  'content-visibility: auto',
  'writing-mode: vertical-rl',
  'text-combine-upright: all',
  'text-emphasis: filled circle',
  'inline-size: round(down, 100%, 1em)',
];

/** Where a passage stands. */
const placeOf = (/** @type {string} */ text) => `
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(${JSON.stringify(text)});
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + ${text.length});
  }
  scrollBy({ top: range.getBoundingClientRect().top - 300, behavior: 'instant' });
  await new Promise((next) => setTimeout(next, 400));
  const boxes = [...range.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  return {
    from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
    to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
  };`;

const UNDERLINED = '工作中还存在的问题';

const SET = `document.querySelector('article h1')?.textContent && document.fonts.ready.then(() => true)`;
const MARKED = `[...CSS.highlights].some(([name, ranges]) =>
  name.startsWith('annotation-yellow') && [...ranges].some((range) => String(range) === ${JSON.stringify(PASSAGE)}))`;

const MEASURES = `
  const article = document.querySelector('article');
  const em = Number.parseFloat(getComputedStyle(article).fontSize);
  const pairs = [];
  for (const paragraph of article.querySelectorAll('.paragraph > p')) {
    paragraph.style.textAlign = 'start';
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index } of node.data.matchAll(/[，。、；：”]“|”[，。、；]/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 2);
        const boxes = [...range.getClientRects()];
        if (boxes.every(({ top }) => Math.abs(top - boxes[0].top) < 4))
          pairs.push((boxes.at(-1).right - boxes[0].left) / em);
      }
    paragraph.style.textAlign = '';
  }
  const faces = await document.fonts.load('18px "Quandian Song"', '的');
  return {
    columns: article.getBoundingClientRect().width / em,
    pairs: [...new Set(pairs.map((width) => width.toFixed(2)))],
    faces: faces.map(({ status }) => status),
    highlights: 'highlights' in CSS,
    overflow: document.documentElement.scrollWidth - innerWidth,
  };`;

const TOP_TEXT = `
  const { offsetNode, offset } = document.caretPositionFromPoint?.(innerWidth / 2, 200) ?? {};
  const range = document.caretRangeFromPoint?.(innerWidth / 2, 200);
  const [node, at] = offsetNode ? [offsetNode, offset] : [range?.startContainer, range?.startOffset];
  return node?.data?.slice(at, at + 8);`;

/** @param {import('./browsers/driver.mjs').Driver} driver @param {string} url */
async function look(driver, url) {
  const short = driver.name.split(' ')[0]?.toLowerCase();
  const picture = (/** @type {string} */ name) => driver.picture(join(folder, `${short}-${name}.png`));
  await driver.resize(1440, 900);
  await driver.open(`${url}#/read/tuopin-diaodu`);
  await until(driver, SET);
  await picture('reading');
  const supported = await driver.run(
    `return ${JSON.stringify(FEATURES)}.map((feature) => [feature, CSS.supports(feature)]);`,
  );
  console.log(`\n${driver.name}`);
  for (const [feature, is] of supported) console.log(`  ${is ? 'yes' : 'no '}  ${feature}`);
  console.log('  measured at 1440 px', JSON.stringify(await driver.run(MEASURES)));

  const { from, to } = await driver.run(placeOf(PASSAGE));
  await driver.drag(from, to);
  await until(driver, `document.querySelector('[role=toolbar]')`);
  console.log('  selected', await driver.run('return String(getSelection());'));
  await picture('selected');
  await driver.run(`document.querySelector('[role=toolbar] button').click();`);
  await until(driver, MARKED);
  const second = await driver.run(placeOf(UNDERLINED));
  await driver.drag(second.from, second.to);
  await until(driver, `document.querySelector('[role=toolbar]')`);
  await driver.run(`document.querySelectorAll('[role=toolbar] button')[5].click();`);
  await until(driver, `[...CSS.highlights.keys()].some((name) => name.startsWith('annotation-underline'))`);
  await driver.run('getSelection().removeAllRanges(); await new Promise((next) => setTimeout(next, 1500));');
  await picture('marked');
  const before = await driver.run(TOP_TEXT);
  await driver.reload();
  await until(driver, SET);
  await until(driver, MARKED);
  await driver.run('await new Promise((next) => setTimeout(next, 800));');
  console.log(
    '  the mark stands after a reload; at the same place of the window:',
    before,
    await driver.run(TOP_TEXT),
  );
  await picture('reloaded');

  await driver.resize(390, 844);
  await driver.run('scrollTo(0, 0); await new Promise((next) => setTimeout(next, 800));');
  await picture('narrow');
  console.log('  measured at 390 px', JSON.stringify(await driver.run(MEASURES)));
  await driver.resize(1440, 900);
  await driver.open(`${url}#/notes`);
  await until(driver, `document.querySelector('main h1')`);
  await picture('notes');
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const server = await serve({ root: join(root, 'dist'), port: 0 });
  const browsers = [
    [FIREFOX, openFirefox],
    [WEBKIT, openWebKit],
  ];
  for (const [places, open] of browsers) {
    const executable = places.find(existsSync);
    if (executable === undefined) {
      console.log(`None of these is here: ${places.join(', ')}`);
      continue;
    }
    const driver = await open(executable);
    try {
      await look(driver, server.url);
    } catch (error) {
      console.log(String(error));
      await driver.picture(join(folder, `failed-${driver.name.split(' ')[0]}.png`));
      process.exitCode = 1;
    } finally {
      await driver.close();
    }
  }
  await server.close();
  console.log(`\nThe pictures are in ${folder}.`);
}

if ('WebSocket' in globalThis) await main();
else {
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, ['--experimental-websocket', script], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
