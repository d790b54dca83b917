import type { Anchor, Resolution } from '../core/anchor/anchor.ts';
import type { Revision } from '../core/text/revision.ts';
import type { FromSeeker, ToSeeker } from './seek-messages.ts';

/** The other end of a seeker, wherever it works. */
export interface SeekPort {
  send(message: ToSeeker): void;
  close(): void;
}

/** Opens a seeker; calls `fail` when it cannot start or has died. May throw instead. */
export type OpenSeeker = (answer: (message: FromSeeker) => void, fail: () => void) => SeekPort;

export interface Search {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly textOf: (revision: Revision) => string | undefined;
}

interface Task extends Search {
  readonly done: (found: readonly Resolution[] | undefined) => void;
}

/** Milliseconds without work after which a seeker is let go, with the texts it holds. */
const IDLE = 30_000;

/**
 * Has anchors found elsewhere: by the first seeker that works of those given. When one fails, all that it had not
 * answered goes to the next.
 */
export class SeekClient {
  private readonly openers: OpenSeeker[];
  private readonly tasks = new Map<number, Task>();
  private readonly keys = new Map<string, number>();
  private port: SeekPort | undefined;
  private count = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(...openers: OpenSeeker[]) {
    this.openers = openers;
  }

  /** Resolutions in the order of the anchors; undefined when the signal says that nobody waits for them any more. */
  seek(search: Search, signal: AbortSignal): Promise<readonly Resolution[] | undefined> {
    return new Promise((done) => {
      if (signal.aborted) return done(undefined);
      const id = this.count++;
      this.tasks.set(id, { ...search, done });
      signal.addEventListener('abort', () => {
        if (this.settle(id, undefined)) this.port?.send({ kind: 'cancel', id });
      });
      clearTimeout(this.rest);
      if (this.port) this.post(this.port, id);
      else this.open();
    });
  }

  private settle(id: number, found: readonly Resolution[] | undefined): boolean {
    const task = this.tasks.get(id);
    this.tasks.delete(id);
    task?.done(found);
    if (this.tasks.size === 0) {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.leave(), IDLE);
    }
    return task !== undefined;
  }

  private leave(): void {
    this.port?.close();
    this.port = undefined;
    this.keys.clear();
  }

  private open(): void {
    const [opener] = this.openers;
    if (!opener) return;
    let isOver = false;
    const fail = (): void => {
      if (isOver) return;
      isOver = true;
      this.openers.shift();
      this.leave();
      this.open();
    };
    try {
      const port = opener(({ id, found }) => this.settle(id, JSON.parse(found)), fail);
      this.port = port;
      for (const id of this.tasks.keys()) this.post(port, id);
    } catch {
      fail();
    }
  }

  private post(port: SeekPort, id: number): void {
    const task = this.tasks.get(id);
    if (!task) return;
    const snapshots = [...new Set(task.anchors.map(({ revision }) => revision))].flatMap((revision) => {
      const text = task.textOf(revision);
      return text === undefined ? [] : [[revision, this.keyOf(port, text)] as const];
    });
    const text = this.keyOf(port, task.text);
    port.send({ kind: 'seek', id, text, snapshots, anchors: JSON.stringify(task.anchors) });
  }

  /** Each text is sent once. */
  private keyOf(port: SeekPort, text: string): number {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = this.keys.size;
    this.keys.set(text, key);
    port.send({ kind: 'text', key, text });
    return key;
  }
}
