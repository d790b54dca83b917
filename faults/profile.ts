import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { launchArgs, namedBrowser } from '../scripts/browser.mjs';

/** How long a browser may take to open a page, in ms: one all of whose renderers were killed may never do. */
const PATIENCE = 20_000;

/** A process of a browser: the browser's own has no type; `service` names what a utility process does. */
interface Process {
  readonly pid: number;
  readonly type: string;
  readonly service: string;
}

/** A profile on disk that outlives its browser, for faults of processes and of files. */
export class Profile {
  readonly folder: string;
  readonly #baseURL: string | undefined;
  readonly #owned: boolean;
  #context: BrowserContext | undefined;

  /** In a folder given, which is left where it is, or in one of its own. */
  constructor(baseURL: string | undefined, folder?: string) {
    this.#baseURL = baseURL;
    this.#owned = folder === undefined;
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'quandian-profile-'));
  }

  /** Starts the browser on it, and gives its one page. */
  async open(args: readonly string[] = []): Promise<Page> {
    const context = await chromium.launchPersistentContext(this.folder, {
      args: [...launchArgs, ...args],
      ...namedBrowser(),
      ...(this.#baseURL !== undefined && { baseURL: this.#baseURL }),
      locale: 'zh-CN',
      viewport: { width: 1440, height: 960 },
    });
    this.#context = context;
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    return context.pages()[0] ?? context.newPage();
  }

  /** A page in place of one whose process may be dead, in a browser started anew where that is dead or stuck as well. */
  async renew(page: Page): Promise<Page> {
    const context = this.#context;
    try {
      if (!context || !this.#isAlive()) throw new Error('The browser is gone');
      const next = await Promise.race([context.newPage(), setTimeout(PATIENCE, undefined, { ref: false })]);
      if (!next) throw new Error('The browser opens no page');
      await page.close();
      return next;
    } catch {
      await this.close();
      return this.open();
    }
  }

  #isAlive(): boolean {
    try {
      return this.processes().length > 0;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(Boolean); // it may be dead already
    this.#context = undefined;
  }

  /** Another profile with the same files; the browser of this one is to be closed. */
  copy(): Profile {
    const copy = new Profile(this.#baseURL);
    cpSync(this.folder, copy.folder, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });
    return copy;
  }

  async remove(): Promise<void> {
    await this.close();
    if (this.#owned) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Writes what the browser reads as its user's choices, before it is started for the first time. */
  prefer(preferences: object): void {
    mkdirSync(join(this.folder, 'Default'), { recursive: true });
    writeFileSync(join(this.folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  }

  /** The folder of the site's IndexedDB: `leveldb` its rows, `blob` the large values. */
  databaseFolder(kind: 'leveldb' | 'blob'): string {
    const within = join(this.folder, 'Default', 'IndexedDB');
    const found = readdirSync(within).find((name) => name.endsWith(`.indexeddb.${kind}`));
    if (found === undefined) throw new Error(`The profile has no ${kind} of IndexedDB`);
    return join(within, found);
  }

  /** The living processes of this profile's browser. */
  processes(): Process[] {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const arguments_ = readFileSync(`/proc/${name}/cmdline`, 'utf8').split(/\0| (?=--)/);
          const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
          return [{ pid: Number(name), parent, arguments_ }];
        } catch {
          return []; // it ended meanwhile
        }
      });
    const flagOf = (arguments_: readonly string[], key: string): string =>
      arguments_.find((argument) => argument.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    const own = new Set<number>();
    const main = all.find(
      ({ arguments_ }) =>
        flagOf(arguments_, '--user-data-dir') === this.folder && flagOf(arguments_, '--type') === '',
    );
    if (!main) throw new Error('No browser has this profile open');
    own.add(main.pid);
    for (let before = 0; before < own.size; ) {
      before = own.size;
      for (const { pid, parent } of all) if (own.has(parent)) own.add(pid);
    }
    return all
      .filter(({ pid }) => own.has(pid))
      .map(({ pid, arguments_ }) => ({
        pid,
        type: flagOf(arguments_, '--type') || 'browser',
        service: flagOf(arguments_, '--utility-sub-type'),
      }));
  }

  /** Ends all the processes of a kind at once, as the system does where memory is short: they are told nothing. */
  kill(type: string, service = ''): number {
    const doomed = this.processes().filter(
      (process) => process.type === type && process.service.includes(service),
    );
    for (const { pid } of doomed) process.kill(pid, 'SIGKILL');
    return doomed.length;
  }
}
