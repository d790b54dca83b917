import { type AnnotationId, toInstant } from '../core/annotation/annotation.ts';
import { deletionOf } from '../core/annotation/edit.ts';
import { reanchoringOf } from '../core/annotation/place-edits.ts';
import type { ExportFile } from '../core/exchange/format.ts';
import { toTextOffset } from '../core/text/offset.ts';
import {
  type Findings,
  onlyPlace,
  RowCheck,
  type SetAside,
  type StoredRow,
  TABLES,
} from '../core/trust/check-rows.ts';
import { plainJson } from '../core/trust/plain-json.ts';
import { annotationsOf } from '../storage/annotations.ts';
import { textsOf } from '../storage/snapshots.ts';
import { allSetAside, countRows, dropSetAside, setAside, storedRows } from '../storage/stored-rows.ts';
import { attempt } from './attempt.ts';
import { commit, now } from './commit.ts';
import { useLive } from './use-live.ts';

/**
 * Reads every row as the app would read it from a file, and says what is wrong with it; nothing is changed. `progress`
 * is told how much is done, 0 to 1. Undefined where it was cancelled, or storage cannot be read, which is said.
 */
export function checkStorage(
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Findings | undefined> {
  return attempt(async () => {
    const all = await countRows(TABLES);
    const check = new RowCheck();
    let done = 0;
    for (const table of TABLES) {
      for await (const rows of storedRows(table)) {
        for (const row of rows) check.add(row);
        done += rows.length;
        progress(all > 0 ? Math.min(1, done / all) : 1);
        await new Promise((resolve) => setTimeout(resolve)); // lets the page answer
        if (signal.aborted) return undefined;
      }
    }
    return check.findings();
  });
}

const textOf = (rows: readonly StoredRow[], at: string): string =>
  plainJson({ format: 'quandian-aside', at, rows });

/** What is to be set aside, as a file that the reader keeps. */
export function asideFile({ unreadable, strays }: Findings): ExportFile {
  const at = now();
  return fileOf(at, textOf([...unreadable, ...strays], at));
}

const fileOf = (at: string, text: string): ExportFile => ({
  name: `quandian-set-aside-${at.slice(0, 19).replaceAll(':', '-')}.json`,
  text,
});

/** What a repair did, counted. */
export interface Repaired {
  readonly aside: number;
  /** Doubles that went to the trash, and places that were put right: one step of undo. */
  readonly changed: number;
}

/**
 * Repairs what was found, and deletes nothing: what cannot be read or belongs to nothing is set aside, doubles go to the
 * trash, and a place beyond its text is put where the words stand, if they stand there once.
 */
export async function repairStorage(findings: Findings): Promise<Repaired | undefined> {
  const { unreadable, strays, beyond, doubles } = findings;
  const aside = await attempt(() => {
    const at = now();
    return setAside([...unreadable, ...strays], at, (rows) => textOf(rows, at));
  });
  if (aside === undefined) return undefined;
  const texts = await attempt(async () => {
    const marks = await annotationsOf(beyond);
    return textsOf([...new Set(marks.map(({ anchor }) => anchor.revision))]);
  });
  if (!texts) return undefined;
  const isDouble = new Set<AnnotationId>(doubles);
  const edits = await commit([...new Set([...doubles, ...beyond])], (stored, id, at) => {
    if (!stored) return undefined;
    if (isDouble.has(id)) return deletionOf(stored, at);
    const { anchor } = stored;
    const place = onlyPlace(texts.get(anchor.revision) ?? '', anchor.quote.exact);
    if (!place) return undefined; // it is looked for by its words, wherever it is shown
    const position = { start: toTextOffset(place.start), end: toTextOffset(place.end) };
    return reanchoringOf(stored, { ...anchor, position }, at);
  });
  return edits && { aside, changed: edits.length };
}

/** What has been set aside, live; undefined until read. */
export const useSetAside = (): readonly SetAside[] | undefined => useLive(allSetAside);

export const fileOfSetAside = ({ at, text }: SetAside): ExportFile => fileOf(toInstant(at), text);

/** Lets go what was set aside, for good. Gives whether it is gone. */
export async function removeSetAside(aside: SetAside): Promise<boolean> {
  const done = await attempt(async () => {
    await dropSetAside(aside);
    return true;
  });
  return done === true;
}
