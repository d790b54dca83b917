import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotation, type AnnotationId, COLORS, LINES } from '../core/annotation/annotation.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { allAnnotations, changeAnnotations } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import { earlierNotes } from '../storage/versions.ts';
import { deleteMarks, markPassage, restoreMarks, restyle } from './mark-commands.ts';
import { ARTICLE, markAt, projection, startAnew, steps } from './marking.cases.ts';
import { moveMark } from './move-mark.ts';
import { writeNote } from './note-commands.ts';
import { restoreNote } from './note-history.ts';
import { confirmPlace, reattachMark, refusePlace } from './review-commands.ts';
import { redo, undo } from './undo-commands.ts';
import { useUndoStack } from './undo-store.ts';

startAnew();

/** The article, corrected. */
const edited = projectMarkdown({
  front: { headline: '题目' },
  markdown: '新的一段。\n\n一二叁四五六七八九十。\n\n甲乙丙丁戊己庚辛壬癸。',
});

const KINDS = [
  ...['mark', 'merge', 'recolor', 'reline', 'note', 'tags', 'both', 'earlier words', 'move'],
  ...['confirm', 'reattach', 'refuse', 'delete', 'restore', 'delete many', 'restore many'],
] as const;

/** One act of a reader, on the mark that `pick` chooses among those there are. */
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly pick: number;
  readonly word: string;
}

const anyAct = fc.record<Act>({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(20),
  word: fc.constantFrom('甲', '乙丙', ''),
});

async function marksInOrder(): Promise<Annotation[]> {
  return (await allAnnotations()).sort(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  );
}

async function markOf(pick: number): Promise<Annotation | undefined> {
  const all = await marksInOrder();
  return all[pick % Math.max(1, all.length)];
}

async function perform({ kind, pick, word }: Act): Promise<void> {
  const one = await markOf(pick);
  const range = { start: 3 + (pick % 8), end: 6 + (pick % 8) };
  if (kind === 'mark' || !one) return void (await markAt(range.start, range.end));
  const { id, note, tags } = one;
  const some = (await marksInOrder()).filter((_, i) => (i + pick) % 2 === 0).map((mark) => mark.id);
  const [version] = await earlierNotes(id);
  // Neither purple nor wavy: that is another tab's style below.
  const style = { color: COLORS[pick % 4] ?? 'yellow', line: LINES[pick % 2] ?? 'fill' };
  const acts: Record<Exclude<Act['kind'], 'mark'>, () => Promise<unknown> | undefined> = {
    merge: () => markPassage(ARTICLE, projection, one.anchor.position, style, one),
    recolor: () => restyle(id, { color: style.color }),
    reline: () => restyle(id, { line: style.line }),
    note: () => writeNote(id, { note: word, tags }, pick % 2 ? note : '别的'),
    tags: () => writeNote(id, { note, tags: word ? [word] : [] }),
    both: () => writeNote(id, { note: `${word}${pick}`, tags: [`${pick}`] }),
    'earlier words': () => version && restoreNote(version, tags, undefined),
    move: () => moveMark(id, projection, range),
    confirm: () => confirmPlace(id, edited, range),
    reattach: () => reattachMark(id, edited, { start: 2, end: 4 + pick }),
    refuse: () => refusePlace(id, edited, range),
    delete: () => deleteMarks([id]),
    restore: () => restoreMarks([id]),
    'delete many': () => deleteMarks(some),
    'restore many': () => restoreMarks(some),
  };
  await acts[kind]();
}

/** The database, but for when each mark was last changed: an undo is a change of its own. */
async function state() {
  const [annotations, drafts, places, settings] = await Promise.all([
    allAnnotations(),
    database.drafts.toArray(),
    database.places.toArray(),
    database.settings.toArray(),
  ]);
  const contents = annotations.map(({ modifiedAt, ...rest }) => rest);
  return { annotations: contents.sort((a, b) => a.id.localeCompare(b.id)), drafts, places, settings };
}

async function clear(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  useUndoStack.setState({ done: [], undone: [] });
}

type State = Awaited<ReturnType<typeof state>>;

/** Performs an act and puts the state it leaves after those before: in place of the last where it is no step. */
async function performAfter(states: State[], act: Act): Promise<void> {
  const before = steps();
  await perform(act);
  // Typing on in one note joins the step before.
  if (steps() === before) states.pop();
  states.push(await state());
}

test('any acts, all undone, leave the database as it was; done again, as they made it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 16 }), async (all) => {
      await clear();
      const states = [await state()];
      for (const one of all) await performAfter(states, one);
      for (let i = states.length - 2; i >= 0; i--) {
        await undo();
        expect(await state()).toEqual(states[i]);
      }
      for (let i = 1; i < states.length; i++) {
        await redo();
        expect(await state()).toEqual(states[i]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('however acts, undoing and doing again follow one another, each leads where it says', async () => {
  const anyDoing = fc.oneof(anyAct, fc.constantFrom('undo' as const, 'redo' as const));
  await fc.assert(
    fc.asyncProperty(fc.array(anyDoing, { maxLength: 24, size: '+1' }), async (all) => {
      await clear();
      let past = [await state()];
      let undone: State[] = [];
      for (const one of all) {
        if (one === 'undo') {
          await undo();
          if (past.length > 1) undone = [...undone, ...past.splice(-1)];
        } else if (one === 'redo') {
          await redo();
          past = [...past, ...undone.splice(-1)];
        } else {
          const before = useUndoStack.getState();
          await performAfter(past, one);
          // An act that changed nothing takes no way back.
          if (useUndoStack.getState() !== before) undone = [];
        }
        expect(await state()).toEqual(past.at(-1));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('whatever is undone and done again, what another tab wrote stays', async () => {
  const note = '别处写的';
  const style = { color: 'purple', line: 'wavy' } as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAct, { maxLength: 12 }),
      fc.array(fc.nat(20), { maxLength: 3 }),
      async (all, picks) => {
        await clear();
        for (const one of all) await perform(one);
        const touched = new Set<AnnotationId>();
        for (const pick of picks) {
          const mark = await markOf(pick);
          if (!mark) continue;
          touched.add(mark.id);
          await changeAnnotations([mark.id], (stored) => stored && { ...stored, note, style });
        }
        const expectKept = async () => {
          const kept = (await allAnnotations()).filter(({ id }) => touched.has(id));
          expect(kept).toHaveLength(touched.size);
          for (const mark of kept) expect(mark).toMatchObject({ note, style });
        };
        for (let i = 0; i <= all.length; i++) await undo();
        await expectKept();
        for (let i = 0; i <= all.length; i++) await redo();
        await expectKept();
      },
    ),
    { numRuns: 50 },
  );
}, 60_000);
