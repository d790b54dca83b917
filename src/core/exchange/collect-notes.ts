import type { DecodedNotes, ImportedNote, UnreadableNote } from './imported-note.ts';

/** More notes than anyone makes; fewer than hang a screen. */
export const MAX_NOTES = 100_000;

/**
 * Reads a file's notes one by one; what cannot be read it counts, with the reason, and reads on. `lineOf` gives the
 * 1-based line that a note begins on.
 */
export function collectNotes<Item>(
  items: readonly Item[],
  read: (item: Item) => ImportedNote | Omit<UnreadableNote, 'index'>,
  lineOf: (item: Item) => number | undefined = () => undefined,
): DecodedNotes {
  if (items.length > MAX_NOTES)
    return { ok: false, reason: 'too-many', count: items.length, limit: MAX_NOTES };
  const notes: ImportedNote[] = [];
  const unreadable: UnreadableNote[] = [];
  const origins = new Set<string>();
  for (const [index, item] of items.entries()) {
    const one = read(item);
    const line = lineOf(item);
    const place = { index, ...(line !== undefined && { line }) };
    if ('reason' in one) unreadable.push({ ...place, ...one });
    else if (origins.has(one.origin)) unreadable.push({ ...place, origin: one.origin, reason: 'duplicate' });
    else {
      origins.add(one.origin);
      notes.push(one);
    }
  }
  return { ok: true, notes, unreadable, missing: 0 };
}
