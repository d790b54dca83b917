import {
  dayOf,
  type ExportArticle,
  type ExportNote,
  type ExportOptions,
} from '../core/exchange/export-note.ts';
import type { Encoded } from '../core/exchange/format.ts';
import { NOTE_FORMATS, type NoteFormat } from '../core/exchange/note-formats.ts';
import { zipOf } from '../core/exchange/zip.ts';
import type { FromExporter, PackedNote, SavedFile, ToExporter } from './export-messages.ts';

interface Made {
  readonly format: NoteFormat;
  readonly encoded: Encoded;
  readonly options: ExportOptions;
}

/** Holds notes and writes them in one format after the other: in a worker, or, where there is none, here. */
export function exportService(
  answer: (message: FromExporter) => void,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): (message: ToExporter) => void {
  const articles: ExportArticle[] = [];
  const texts: string[] = [];
  const notes: ExportNote[] = [];
  let made: Made | undefined;
  /** The latest that was asked for: what nobody waits for any more is not made. */
  let wanted: number | undefined;

  const unpack = ({ article, text, ...note }: PackedNote): void => {
    const known = articles[article];
    const own = text === undefined ? undefined : texts[text];
    if (known) notes.push({ ...note, article: known, ...(own !== undefined && { text: own }) });
  };

  function encode({ id, format: formatId, options, shown }: Extract<ToExporter, { kind: 'encode' }>): void {
    const format = NOTE_FORMATS.find((one) => one.id === formatId);
    if (!format) throw new Error(`No such format: ${formatId}`);
    made = { format, encoded: format.encode(notes, options), options };
    const { files } = made.encoded;
    const [first] = files;
    const text = first?.text ?? '';
    answer({
      id,
      kind: 'preview',
      value: {
        text: beginning(text, shown),
        isCut: text.length > shown,
        files: files.length,
        firstName: first?.name ?? '',
        name: nameOf(made),
      },
    });
  }

  const attempt = (id: number, run: () => void): void => {
    try {
      run();
    } catch {
      // More than a string or a zip can hold, or the memory ends.
      answer({ id, kind: 'failed' });
    }
  };

  const serve = async (message: Exclude<ToExporter, { kind: 'notes' }>): Promise<void> => {
    const { id, kind } = message;
    if (kind === 'encode') {
      wanted = id;
      await pause();
      attempt(id, () => (wanted === id ? encode(message) : answer({ id, kind: 'failed' })));
      return;
    }
    attempt(id, () => {
      if (!made) answer({ id, kind: 'failed' });
      else if (kind === 'text') answer({ id, kind, value: made.encoded.text });
      else answer({ id, kind, value: fileOf(made) });
    });
  };

  return (message) => {
    if (message.kind !== 'notes') return void serve(message);
    articles.push(...message.articles);
    texts.push(...message.texts);
    message.notes.forEach(unpack);
  };
}

/** Cut between two characters. */
const beginning = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

const nameOf = ({ encoded: { files }, options }: Made): string =>
  files.length > 1 ? `quandian-${dayOf(options)}.zip` : (files[0]?.name ?? '');

function fileOf(made: Made): SavedFile {
  const { format, encoded, options } = made;
  const { files } = encoded;
  const blob =
    files.length > 1
      ? new Blob([zipOf(files, new Date(options.exportedAt))], { type: 'application/zip' })
      : new Blob([files[0]?.text ?? ''], { type: `${format.mediaType};charset=utf-8` });
  return { name: nameOf(made), blob };
}
