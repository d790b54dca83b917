import type { FromReader } from './notes-reader.ts';
import { readNotes } from './read-notes.ts';

/** So many notes are sent at a time: a few milliseconds for the page that takes them. */
const STEP = 1000;

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const post = (message: FromReader): void => self.postMessage(message);
  const read = readNotes(data);
  if (!read.ok) return post({ kind: 'end', read });
  const { notes, ...decoded } = read.decoded;
  for (let at = 0; at < notes.length; at += STEP) post({ kind: 'notes', notes: notes.slice(at, at + STEP) });
  post({ kind: 'end', read: { ...read, decoded: { ...decoded, notes: [] } } });
});
