import { type HubEntry, lastNote } from '../../state/hub-entry.ts';
import type { GuessHeight } from '../kit/list-rows.ts';
import type { EntryGroup } from './group-entries.ts';

/** As note-entry.module.css and group-heading.module.css set them, in px. */
const QUOTE = { size: 17, line: 29.75 };
const NOTE = { size: 14, line: 22.4 };
const META = 19;
const GAP = 6;
const ABOVE = 20;
const LINE_AND_PADDING = 19;
const HEADING = { first: 40, height: 36 };

/** Guesses rows in a list so wide, in px: right for most marks, so that the scroll bar hardly moves as they are seen. */
export function guessHeight(width: number): GuessHeight<EntryGroup, HubEntry> {
  const inner = width - LINE_AND_PADDING;
  const linesOf = (text: string, size: number): number =>
    Math.max(1, Math.ceil(text.length / Math.max(1, Math.floor(inner / size))));
  return (_, entry) => {
    if (!entry) return HEADING.first + HEADING.height;
    const { quote, status } = entry;
    const note = lastNote(entry);
    const lost = status === 'orphaned' || status === 'uncertain' ? META + GAP : 0;
    const words = note === '' ? 0 : linesOf(note, NOTE.size) * NOTE.line + GAP;
    return ABOVE + linesOf(quote, QUOTE.size) * QUOTE.line + lost + words + GAP + META;
  };
}
