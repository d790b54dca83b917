import { recognizeNotes } from '../core/exchange/recognize-notes.ts';
import { textOfFile } from './text-of-file.ts';

const NOTES = /\.(csv|json|jsonld)$/i;
const ARTICLE = /\.(html?|xhtml|zip)$/i;

/** Whether a file that came from outside holds notes, by its name or by what is in it; else it is an article. */
export async function holdsNotes(file: File): Promise<boolean> {
  if (NOTES.test(file.name) || ARTICLE.test(file.name)) return NOTES.test(file.name);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(), // it is gone
  );
  const decoded = textOfFile(bytes);
  return decoded.ok && recognizeNotes(decoded.text) !== undefined;
}

/** Files in two: those that hold notes, and those that are articles. */
export async function sortFiles<Item extends { readonly file: File }>(
  items: readonly Item[],
): Promise<{ readonly notes: Item[]; readonly articles: Item[] }> {
  const are = await Promise.all(items.map(({ file }) => holdsNotes(file)));
  return { notes: items.filter((_, i) => are[i]), articles: items.filter((_, i) => !are[i]) };
}
