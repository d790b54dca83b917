import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { changelogEntries } from '../src/seed/changelog.ts';
import { expect } from './fixture.ts';

/** The one entry of the changelog that the newer build has and the older has not. */
export const NEWS = '界面会说第三种语言了。';

/** A build in a folder of its own, whose page says that it is the second: see `expectBuild`. */
export interface NewerBuild {
  readonly folder: string;
  /** Puts a host's page of its own in place of a chunk, under an address that no browser has kept yet. */
  spoil(): void;
  /** Puts the chunk back; nothing else changes, its address neither. */
  mend(): void;
  remove(): void;
}

const integrityOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const revisionOf = (text: string): string => createHash('md5').update(text).digest('hex');

/**
 * A build that differs from dist/ in a mark of its page and its changelog alone: what a deployment changes of the app's files,
 * without the minutes of a second build. The worker's list names the page by its content, so both change.
 */
export function makeNewerBuild(): NewerBuild {
  const folder = mkdtempSync(join(tmpdir(), 'quandian-'));
  cpSync('dist', folder, { recursive: true });
  const html = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');
  const old = readFileSync(html, 'utf8');
  const page = old.replace('<html ', '<html data-build="2" ');
  writeFileSync(html, page);
  replaceIn(worker, revisionOf(old), revisionOf(page));
  replaceIn(worker, integrityOf(old), integrityOf(page));
  const [change] = changelogEntries(readFileSync('CHANGELOG.zh-CN.md', 'utf8'));
  if (change === undefined) throw new Error('The changelog has no entry');
  replaceIn(worker, change, NEWS);

  const name = readdirSync(join(folder, 'assets')).find((file) => /^notes-screen-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The build has no chunk of the Notes screen');
  const chunk = join(folder, 'assets', name);
  const content = readFileSync(chunk);
  return {
    folder,
    spoil: () => {
      writeFileSync(chunk, '<!doctype html><title>Not found</title>');
      replaceIn(worker, name, `${name}?2`);
    },
    mend: () => writeFileSync(chunk, content),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Waits until the page is the old build's, or the newer one's. */
export const expectBuild = (page: Page, build: 1 | 2): Promise<void> =>
  expect(page.locator(`html${build === 2 ? '[data-build]' : ':not([data-build])'} main`)).toBeVisible();

/** Waits until the page is served by an installed worker, so that everything is kept. */
export const controlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Asks for a newer build, as the browser does now and then; gives what became of the one it found. */
export const lookForUpdate = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (!worker) return registration.waiting?.state ?? 'none';
    return new Promise<string>((resolve) => {
      worker.addEventListener('statechange', () => resolve(worker.state), { once: true });
    });
  });

/** Where the page offers a newer build. */
export const offerOf = (page: Page): Locator => page.getByRole('complementary', { name: '新版本已就绪。' });

/** Takes the newer build that the page offers. */
export const takeOffer = (page: Page): Promise<void> =>
  offerOf(page).getByRole('button', { name: '重新载入' }).click();
