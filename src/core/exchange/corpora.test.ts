import { describe, expect, it, test } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toAnnotationId } from '../annotation/annotation.ts';
import { EMPTY } from './backup.cases.ts';
import { backupFormat, decodeBackup } from './backup.ts';
import { CORPORA, JSON_FILES } from './corpora.cases.ts';
import { noteWith, OPTIONS } from './export-note.cases.ts';
import type { ImportedNote } from './imported-note.ts';
import { decodeMarkdown } from './markdown-decode.ts';
import { NOTE_FORMATS } from './note-formats.ts';
import { parseJson } from './parse-json.ts';
import { recognizeNotes } from './recognize-notes.ts';
import { textFromBytes } from './text-from-bytes.ts';

/** What a payload is as a part of a file that is read line by line, and without spaces about it. */
const oneLine = (payload: string): string => payload.replace(/\s+/g, ' ').trim();
const csvField = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const uuid = (i: number) => toAnnotationId(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);

/** Files of notes whose notes, quotations and titles are the payloads. */
const FILES: Readonly<Record<string, (payloads: readonly string[]) => string>> = {
  Kindle: (payloads) =>
    payloads
      .map((text, i) => {
        const meta = `- Your Highlight on Location ${i + 1}-${i + 1} | Added on Monday, April 1, 2024 2:30:45 PM`;
        return `${oneLine(text)} ${i}\n${meta}\n\n${oneLine(text)}\n==========\n`;
      })
      .join(''),
  Readwise: (payloads) =>
    [
      'Highlight,Title,Note,Location',
      ...payloads.map((text, i) => [text, text, `x ${text}`, `${i}`].map(csvField).join(',')),
    ].join('\n'),
  Hypothesis: (payloads) =>
    JSON.stringify({
      annotations: payloads.map((text, i) => ({
        id: `${i}`,
        uri: 'https://example.org/',
        text,
        tags: [text],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: text }] }],
        document: { title: [text] },
      })),
    }),
  'JSON-LD': (payloads) =>
    JSON.stringify(
      payloads.map((text, i) => ({
        id: `https://example.org/${i}`,
        type: 'Annotation',
        body: { type: 'TextualBody', value: text },
        target: {
          source: 'https://example.org/',
          selector: { type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text },
        },
      })),
    ),
};

describe.each(Object.entries(CORPORA))('%s', (_, corpus) => {
  const payloads = corpus.filter((text) => oneLine(text) !== '');

  test.each(Object.entries(FILES))('in a file of %s is read as it stands', (name, write) => {
    const text = write(payloads);
    const format = recognizeNotes(text);
    if (format === undefined || format === 'backup') throw new Error('Not recognized');
    expect(format.name).toBe(name);
    const decoded = format.decode(text);
    if (!decoded.ok) throw new Error(decoded.reason);
    expect(decoded.notes.length + decoded.unreadable.length).toBe(payloads.length);
    const said = ({ note, quote }: ImportedNote): string => note || (quote?.exact ?? '');
    const known = new Set(payloads.flatMap((one) => [one, oneLine(one), `x ${one}`]));
    expect(decoded.notes.map(said).filter((one) => !known.has(one))).toEqual([]);
    expect(decoded.unreadable.filter(({ reason }) => reason !== 'no-quote')).toEqual([]);
    console.log(`${name}: ${decoded.notes.length} of ${payloads.length} read`);
  });

  it('as files of their own are refused, or read, and nothing is thrown', () => {
    for (const text of corpus) {
      const format = recognizeNotes(text);
      if (typeof format === 'object') format.decode(text);
      expect(decodeBackup(text).ok).toBe(false);
    }
  });

  it('goes through a backup as it was', () => {
    const annotations = corpus.map((note, i) => ({ ...SAMPLE, id: uuid(i), note }));
    const { text } = backupFormat.encode(
      { ...EMPTY, annotations },
      { createdAt: SAMPLE.createdAt, app: '1' },
    );
    const decoded = decodeBackup(text);
    expect(decoded.ok && decoded.backup.data.annotations).toEqual(annotations);
  });

  test.each(NOTE_FORMATS.map((format) => [format.id, format] as const))('is exported as %s', (_, format) => {
    const notes = payloads.map((text, i) =>
      noteWith(
        { id: uuid(i), note: text },
        { quote: text, article: { ...noteWith({}).article, front: { headline: text, byline: text } } },
      ),
    );
    const { text, files } = format.encode(notes, OPTIONS);
    expect(`${text}${files.map((file) => file.text).join('')}`.length).toBeGreaterThan(payloads.length);
    if (format.id === 'markdown') {
      const decoded = decodeMarkdown(text ?? '');
      expect(decoded.ok && decoded.notes.length + decoded.unreadable.length).toBe(payloads.length);
    }
    if (format.id !== 'html') return;
    const tags = new Set([...`${text}`.matchAll(/<([a-z][^\s>/]*)/gi)].map(([, name]) => name));
    expect([...tags].filter((name) => /script|img|svg|iframe|object|embed|input/i.test(`${name}`))).toEqual(
      [],
    );
  });
});

test.skipIf(JSON_FILES.length === 0)(
  'JSON files, right and wrong, are told apart; none throws in any decoder',
  () => {
    const counts = { read: 0, refused: 0 };
    for (const [name, bytes] of JSON_FILES) {
      const file = textFromBytes(bytes);
      const parsed = file.ok ? parseJson(file.text) : file;
      if (!name.startsWith('i_')) expect([name, parsed.ok]).toEqual([name, name.startsWith('y_')]);
      counts[parsed.ok ? 'read' : 'refused']++;
      if (!file.ok) continue;
      const format = recognizeNotes(file.text);
      if (typeof format === 'object') format.decode(file.text);
      expect(backupFormat.decode(bytes).ok).toBe(false);
    }
    console.log(`JSON files: ${counts.read} read, ${counts.refused} refused`);
  },
);
