import { recognizeNotes } from '../core/exchange/recognize-notes.ts';
import { type SharedFile, sharedFiles } from './shared-files.ts';
import { textOfFile } from './text-of-file.ts';

const NOTES = /\.(csv|json|jsonld)$/i;
const ARTICLE = /\.(html?|xhtml|zip)$/i;

/** Whether a file that came from outside holds notes, by its name or by what is in it; else it is an article. */
async function holdsNotes(file: File): Promise<boolean> {
  if (NOTES.test(file.name) || ARTICLE.test(file.name)) return NOTES.test(file.name);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(), // it is gone
  );
  const decoded = textOfFile(bytes);
  return decoded.ok && recognizeNotes(decoded.text) !== undefined;
}

/** What was shared with the app and waits, in two: files that hold notes, and those that are articles. */
export async function incomingFiles(
  place: string,
): Promise<{ readonly notes: SharedFile[]; readonly articles: SharedFile[] }> {
  const waiting = await sharedFiles(place);
  const are = await Promise.all(waiting.map(({ file }) => holdsNotes(file)));
  return { notes: waiting.filter((_, i) => are[i]), articles: waiting.filter((_, i) => !are[i]) };
}

export { appFolder, onLaunchedFiles } from './launched-files.ts';
export { dropSharedFiles, keepFiles } from './shared-files.ts';
