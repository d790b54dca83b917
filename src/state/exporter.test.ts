import { expect, test } from 'vitest';
import { NOTE, noteWith, OPTIONS } from '../core/exchange/export-note.cases.ts';
import { jsonLdFormat } from '../core/exchange/json-ld.ts';
import { markdownFormat } from '../core/exchange/markdown.ts';
import { NOTE_FORMATS } from '../core/exchange/note-formats.ts';
import type { ToExporter } from './export-messages.ts';
import { exportService } from './export-service.ts';
import { Exporter, type OpenExporter } from './exporter.ts';

/** A service behind a port that copies what goes through it, as a worker's does. */
function fakePort() {
  const sent: ToExporter[] = [];
  let fail = (): void => undefined;
  let isClosed = false;
  const open: OpenExporter = (answer, onFail) => {
    fail = onFail;
    const receive = exportService((message) => isClosed || answer(message));
    return {
      send: (message) => {
        sent.push(structuredClone(message));
        receive(structuredClone(message));
      },
      close: () => {
        isClosed = true;
      },
    };
  };
  return { open, sent, die: () => fail() };
}

const OTHER = { ...NOTE.article, id: 'other', front: { headline: '另一篇' } } as typeof NOTE.article;
const second = noteWith({ id: '9f3a1c2d-0000-4000-8000-000000000002' as never }, { article: OTHER });

test('every format is what it is when it is written here, and each text is sent once', async () => {
  const port = fakePort();
  const exporter = new Exporter(port.open);
  exporter.add([NOTE, second]);
  exporter.add([noteWith({ id: 'af3a1c2d-0000-4000-8000-000000000003' as never })]);
  const notes = [NOTE, second, noteWith({ id: 'af3a1c2d-0000-4000-8000-000000000003' as never })];
  for (const format of NOTE_FORMATS) {
    const { files, text } = format.encode(notes, OPTIONS);
    const preview = await exporter.encode(format.id, OPTIONS);
    expect(preview).toMatchObject({ text: files[0]?.text, isCut: false, files: files.length });
    expect(await exporter.text()).toBe(text);
  }
  const batches = port.sent.flatMap((message) => (message.kind === 'notes' ? [message] : []));
  expect(batches.map(({ articles, texts }) => [articles.length, texts.length])).toEqual([
    [2, 1],
    [0, 0],
  ]);
});

test('several files are one zip, one file is itself', async () => {
  const exporter = new Exporter(fakePort().open);
  exporter.add([NOTE, second]);
  await exporter.encode('markdown', OPTIONS);
  const zip = await exporter.file();
  expect(zip?.name).toBe('quandian-2026-11-23.zip');
  expect(zip?.blob.type).toBe('application/zip');
  await exporter.encode('json-ld', OPTIONS);
  const file = await exporter.file();
  expect(file?.name).toBe('quandian-2026-11-23.jsonld');
  expect(await file?.blob.text()).toBe(jsonLdFormat.encode([NOTE, second], OPTIONS).text);
});

test('of a long text the beginning is shown, cut between characters', async () => {
  const exporter = new Exporter(fakePort().open);
  const long = noteWith({ note: '𠮷'.repeat(30_000) });
  exporter.add([long]);
  const preview = await exporter.encode('text', OPTIONS);
  expect(preview?.isCut).toBe(true);
  expect(preview?.text).not.toMatch(/\p{Surrogate}/u);
  expect(preview?.text.length).toBeGreaterThan(19_000);
});

test('what is superseded before its turn is not written', async () => {
  const exporter = new Exporter(fakePort().open);
  exporter.add([NOTE]);
  const [first, last] = await Promise.all([
    exporter.encode('html', OPTIONS),
    exporter.encode('markdown', OPTIONS),
  ]);
  expect(first).toBeUndefined();
  expect(last?.text).toBe(markdownFormat.encode([NOTE], OPTIONS).text);
});

test('one that cannot start, or dies before it has answered, gives way to the next with all it was told', async () => {
  const port = fakePort();
  const dying: OpenExporter = (_, fail) => ({ send: () => setTimeout(fail), close: () => undefined });
  const broken: OpenExporter = () => {
    throw new Error('No workers here');
  };
  const exporter = new Exporter(broken, dying, port.open);
  exporter.add([NOTE]);
  expect((await exporter.encode('markdown', OPTIONS))?.files).toBe(1);
});

test('one that dies later says so, and so does one that is closed', async () => {
  const port = fakePort();
  const exporter = new Exporter(port.open);
  exporter.add([NOTE]);
  await exporter.encode('markdown', OPTIONS);
  const asked = exporter.encode('html', OPTIONS);
  port.die();
  expect(await asked).toBeUndefined();
  exporter.close();
  expect(await exporter.text()).toBeUndefined();
});

test('a format that there is not, and a file of nothing, are refused', async () => {
  const exporter = new Exporter(fakePort().open);
  exporter.add([NOTE]);
  expect(await exporter.text()).toBeUndefined();
  expect(await exporter.encode('docx', OPTIONS)).toBeUndefined();
});
