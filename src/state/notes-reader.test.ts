import { expect, test } from 'vitest';
import { noteWith, OPTIONS } from '../core/exchange/export-note.cases.ts';
import { jsonLdFormat } from '../core/exchange/json-ld.ts';
import { type FromReader, readFileOfNotes, type StartReader } from './notes-reader.ts';
import { readNotes } from './read-notes.ts';

const id = (n: number) => `8f3a1c2d-0000-4000-8000-${String(n).padStart(12, '0')}` as never;
const notes = Array.from({ length: 1500 }, (_, n) => noteWith({ id: id(n) }));
const LARGE = new TextEncoder().encode(jsonLdFormat.encode(notes, OPTIONS).text);
const SMALL = new TextEncoder().encode(jsonLdFormat.encode(notes.slice(0, 3), OPTIONS).text);
const never = new AbortController().signal;

/** A worker that does as `work` says when it is sent a file. */
function fakeWorker(work: (post: (message: FromReader) => void, fail: () => void) => void) {
  const heard: string[] = [];
  const start: StartReader = () => {
    const target = new EventTarget();
    return {
      addEventListener: target.addEventListener.bind(target),
      postMessage: () => {
        const post = (data: FromReader) => target.dispatchEvent(new MessageEvent('message', { data }));
        queueMicrotask(() =>
          work(post, () => target.dispatchEvent(new Event('error', { cancelable: true }))),
        );
      },
      terminate: () => void heard.push('ended'),
    };
  };
  return { start, heard };
}

test('a large file is read by a worker, its notes some at a time', async () => {
  const read = readNotes(LARGE);
  if (!read.ok) throw new Error(read.reason);
  const { start, heard } = fakeWorker((post) => {
    post({ kind: 'notes', notes: read.decoded.notes.slice(0, 1000) });
    post({ kind: 'notes', notes: read.decoded.notes.slice(1000) });
    post({ kind: 'end', read: { ...read, decoded: { ...read.decoded, notes: [] } } });
  });
  expect(await readFileOfNotes(LARGE, never, start)).toEqual(read);
  expect(heard).toEqual(['ended']);
});

test('where the worker fails or cannot start, it is read here; so is a small one', async () => {
  const expected = readNotes(LARGE);
  expect(await readFileOfNotes(LARGE, never, fakeWorker((_, fail) => fail()).start)).toEqual(expected);
  const broken: StartReader = () => {
    throw new Error('No workers here');
  };
  expect(await readFileOfNotes(LARGE, never, broken)).toEqual(expected);
  expect(await readFileOfNotes(SMALL, never, broken)).toEqual(readNotes(SMALL));
});

test('one that nobody waits for ends', async () => {
  const leaving = new AbortController();
  const { start, heard } = fakeWorker(() => undefined);
  const read = readFileOfNotes(LARGE, leaving.signal, start);
  leaving.abort();
  await expect(read).rejects.toThrow();
  expect(heard).toEqual(['ended']);
});
