import type { ExportArticle, ExportNote, ExportOptions } from '../core/exchange/export-note.ts';
import type { ExportPreview, FromExporter, PackedNote, SavedFile, ToExporter } from './export-messages.ts';

interface Port {
  send(message: ToExporter): void;
  close(): void;
}

/** Opens what writes exports; calls `fail` when it cannot start or has died. May throw instead. */
export type OpenExporter = (
  answer: (message: FromExporter) => void,
  fail: () => void,
) => Promise<Port> | Port;

/** How much of a text is looked at, in UTF-16 code units: more than a reader scrolls through. */
const SHOWN = 20_000;

export const openWorker: OpenExporter = (answer, fail) => {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromExporter>) => answer(data));
  worker.addEventListener('messageerror', fail);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    fail();
  });
  return { send: (message) => worker.postMessage(message), close: () => worker.terminate() };
};

export const openHere: OpenExporter = async (answer) => {
  const { exportService } = await import('./export-service.ts');
  return { send: exportService(answer), close: () => undefined };
};

/**
 * Writes notes in a format: by the first means of those given that works. What it was told is kept until it has
 * answered once, so that the next can do it where the first fails.
 */
export class Exporter {
  private readonly openers: OpenExporter[];
  private readonly told: ToExporter[] = [];
  private readonly waiting = new Map<number, (message: FromExporter | undefined) => void>();
  private readonly articles = new Map<string, number>();
  private readonly texts = new Map<string, number>();
  private port: Port | undefined;
  private count = 0;
  private hasAnswered = false;
  private isClosed = false;

  constructor(...openers: OpenExporter[]) {
    this.openers = openers;
    void this.open();
  }

  /** Takes more notes. */
  add(notes: readonly ExportNote[]): void {
    const articles: ExportArticle[] = [];
    const texts: string[] = [];
    const packed = notes.map(({ article, text, ...note }): PackedNote => {
      const { id, language, front } = article;
      const key = keyIn(this.articles, id, () => articles.push({ id, language, front }));
      if (text === undefined) return { ...note, article: key };
      return { ...note, article: key, text: keyIn(this.texts, text, () => texts.push(text)) };
    });
    this.tell({ kind: 'notes', articles, texts, notes: packed });
  }

  /** What the notes are in a format; undefined where they cannot be written so, or it was closed. */
  async encode(format: string, options: ExportOptions): Promise<ExportPreview | undefined> {
    const answer = await this.ask((id) => ({ kind: 'encode', id, format, options, shown: SHOWN }));
    return answer?.kind === 'preview' ? answer.value : undefined;
  }

  /** All that was last encoded, in one text. */
  async text(): Promise<string | undefined> {
    const answer = await this.ask((id) => ({ kind: 'text', id }));
    return answer?.kind === 'text' ? answer.value : undefined;
  }

  /** What was last encoded, as the file to save. */
  async file(): Promise<SavedFile | undefined> {
    const answer = await this.ask((id) => ({ kind: 'file', id }));
    return answer?.kind === 'file' ? answer.value : undefined;
  }

  /** Ends its work wherever it stands. */
  close(): void {
    this.isClosed = true;
    this.port?.close();
    this.settleAll();
  }

  private ask(message: (id: number) => ToExporter): Promise<FromExporter | undefined> {
    return new Promise((resolve) => {
      if (this.isClosed) return resolve(undefined);
      const id = this.count++;
      this.waiting.set(id, resolve);
      this.tell(message(id));
    });
  }

  private tell(message: ToExporter): void {
    if (!this.hasAnswered) this.told.push(message);
    this.port?.send(message);
  }

  private async open(): Promise<void> {
    const opener = this.openers.shift();
    if (!opener) return this.settleAll();
    let isOver = false;
    const fail = (): void => {
      if (isOver) return;
      isOver = true;
      this.port = undefined;
      // What it had been told is gone with it, once it has answered.
      if (this.hasAnswered || this.isClosed) this.settleAll();
      else void this.open();
    };
    try {
      const port = await opener((message) => this.receive(message), fail);
      if (this.isClosed) return port.close();
      if (isOver) return;
      this.port = port;
      for (const message of this.told) port.send(message);
    } catch {
      fail();
    }
  }

  private receive(message: FromExporter): void {
    this.hasAnswered = true;
    this.told.length = 0;
    this.waiting.get(message.id)?.(message);
    this.waiting.delete(message.id);
  }

  private settleAll(): void {
    for (const settle of this.waiting.values()) settle(undefined);
    this.waiting.clear();
  }
}

function keyIn(keys: Map<string, number>, value: string, add: () => void): number {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = keys.size;
  keys.set(value, key);
  add();
  return key;
}
