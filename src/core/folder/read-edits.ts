import { LIMITS } from '../annotation/limits.ts';
import { noteIn, type Section, sectionsOf } from './part.ts';

/** What a file and the app last had in common: what we wrote into it, or took from it. */
export interface FileBase {
  readonly part: string;
  /** By block ids: which mark it was, and what its note said here. */
  readonly notes: Readonly<Record<string, { readonly id: string; readonly note: string }>>;
}

export interface NoteEdit {
  readonly id: string;
  /** The note as it must still be here, for the edit to be one of it. */
  readonly from: string;
  /** As the file has it, its links as Obsidian has them. */
  readonly note: string;
}

export interface FileEdits {
  readonly edits: readonly NoteEdit[];
  /** Whether the part holds something that is no edit of a note, or of one that was changed here, too. */
  readonly isConflict: boolean;
}

const NONE: FileEdits = { edits: [], isConflict: false };
const CONFLICT: FileEdits = { edits: [], isConflict: true };

/**
 * What was done to our part of a file since `base`, mark by mark. `next` is the part as it would be written now; `noteNow`
 * gives what a mark's note says here now, undefined where it lies in the trash or is gone. A mark that is missing from
 * the file was not deleted: it is written again. Whatever cannot be taken is a conflict: then the file is to be kept.
 */
export function readEdits(
  base: FileBase | undefined,
  part: string,
  next: string,
  noteNow: (id: string) => string | undefined,
): FileEdits {
  if (part === '' || part === next || part === base?.part) return NONE;
  const found = base && sectionsOf(part);
  const before = base && sectionsOf(base.part);
  if (!found || !before) return CONFLICT;
  const after = sectionsOf(next);
  const edits: NoteEdit[] = [];
  let isConflict = false;
  for (const [block, section] of found) {
    const was = before.get(block);
    const known = base.notes[block];
    const edit = was && known && editOf(section, was, after?.get(block), known, noteNow(known.id));
    if (edit === undefined) isConflict = true;
    else if (edit !== 'none') edits.push(edit);
  }
  return { edits, isConflict };
}

/** Three ways: the section as it is found, as it was, and as it would be now. Undefined where they cannot be brought together. */
function editOf(
  section: Section,
  was: Section,
  next: Section | undefined,
  { id, note }: { readonly id: string; readonly note: string },
  now: string | undefined,
): NoteEdit | 'none' | undefined {
  if (section.head !== was.head && section.head !== next?.head) return undefined;
  const said = noteIn(section, id);
  if (said === noteIn(was, id) || (next && said === noteIn(next, id))) return 'none';
  return now === note && said.length <= LIMITS.note ? { id, from: note, note: said } : undefined;
}
