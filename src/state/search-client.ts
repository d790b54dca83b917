import type { ArticleId, ArticleSummary } from '../core/article/article.ts';
import type { OpenWorker } from './one-answer.ts';
import type {
  Asked,
  BundledText,
  FromSearch,
  Library,
  SearchAnswer,
  Sounds,
  ToSearch,
} from './search-messages.ts';

/** So often, in ms, it is looked whether a text holds up the parser; of four looks that find the same one it does. */
const LOOK = 5000;
const LOOKS = 4;

/** What a searcher needs from elsewhere. */
export interface SearchSources {
  readonly open: OpenWorker;
  /** The articles of the catalogue, with their addresses whole. */
  readonly bundled: () => Promise<readonly BundledText[]>;
  /** All articles that are here now. */
  readonly titles: () => readonly Pick<ArticleSummary, 'id' | 'front'>[];
  /** The readings of titles; empty where they cannot be had. */
  readonly sounds: (titles: readonly (readonly [ArticleId, string])[]) => Promise<readonly Sounds[]>;
}

/** What there is to be seen: the answer to what was asked last, once there is one. */
export type Searched =
  | { readonly status: 'searching' }
  | { readonly status: 'answered'; readonly answer: SearchAnswer }
  | { readonly status: 'failed' };

const SEARCHING = { status: 'searching' } as const;

/**
 * Asks a worker that holds all texts, and follows its answers; those to what was asked before are dropped. A text that
 * the parser does not come to an end with is left out, in a new worker.
 */
export class SearchClient {
  searched: Searched = SEARCHING;
  private readonly sources: SearchSources;
  private readonly listeners = new Set<() => void>();
  private readonly sounded = new Set<ArticleId>();
  private readonly tooHard = new Set<ArticleId>();
  private worker: ReturnType<OpenWorker> | undefined;
  private isBegun = false;
  private asked: Asked | undefined;
  private count = 0;
  private parsing: ArticleId | undefined;
  private looks = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(sources: SearchSources) {
    this.sources = sources;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  ask(query: string, articles: number, notes: number): void {
    this.asked = { id: this.count++, query, articles, notes };
    if (this.searched.status === 'failed') this.set(SEARCHING);
    if (!this.worker) this.open();
    this.sendAsked();
    void this.askSounds(query);
  }

  /** Nobody waits for answers until something is asked again; the texts are kept. */
  rest(): void {
    this.asked = undefined;
    this.send({ kind: 'rest' });
    this.set(SEARCHING);
  }

  /** Lets go the texts. */
  close(): void {
    clearInterval(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
    this.isBegun = false;
    this.parsing = undefined;
    this.sounded.clear();
  }

  private open(): void {
    let worker: ReturnType<OpenWorker>;
    try {
      worker = this.sources.open();
    } catch {
      this.fail();
      return;
    }
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
      if (this.worker === worker) this.receive(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // said to the reader
      if (this.worker === worker) this.fail();
    });
    this.timer = setInterval(() => this.look(), LOOK);
    void this.begin(worker);
  }

  private async begin(worker: ReturnType<OpenWorker>): Promise<void> {
    const bundled = await this.sources.bundled().catch(() => []);
    if (this.worker !== worker) return;
    const library: Library = { bundled, tooHard: [...this.tooHard] };
    this.isBegun = true;
    this.send({ kind: 'begin', library: JSON.stringify(library) });
    this.sendAsked();
  }

  private sendAsked(): void {
    if (this.asked) this.send({ kind: 'ask', ...this.asked });
  }

  private send(message: ToSearch): void {
    if (this.isBegun) this.worker?.postMessage(message);
  }

  private receive(message: FromSearch): void {
    if (message.kind === 'parsing') {
      this.parsing = message.id;
      this.looks = 0;
    } else if (message.id === this.asked?.id) {
      this.set({ status: 'answered', answer: JSON.parse(message.answer) });
    }
  }

  private look(): void {
    if (!this.parsing || ++this.looks < LOOKS) return;
    this.tooHard.add(this.parsing);
    this.close();
    this.open();
    if (this.asked) void this.askSounds(this.asked.query);
  }

  private fail(): void {
    this.close();
    this.set({ status: 'failed' });
  }

  private set(searched: Searched): void {
    this.searched = searched;
    for (const listener of this.listeners) listener();
  }

  /** Initials are letters: who types none needs no readings. */
  private async askSounds(query: string): Promise<void> {
    if (!/[a-z]{2}/i.test(query.normalize('NFKC'))) return;
    const titles = this.sources.titles().filter(({ id }) => !this.sounded.has(id));
    if (titles.length === 0) return;
    for (const { id } of titles) this.sounded.add(id);
    const { worker } = this;
    const sounds = await this.sources.sounds(titles.map(({ id, front }) => [id, front.headline]));
    if (this.worker === worker) this.send({ kind: 'sounds', sounds: JSON.stringify(sounds) });
  }
}
