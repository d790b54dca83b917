import { useMemo } from 'react';
import type { Setting } from '../core/exchange/backup.ts';
import { isRecord } from '../core/exchange/json-value.ts';
import type { PinyinCorrection } from '../core/view/pinyin-corrections.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

const PREFIX = 'pinyin:';

/** The word in its key is code points in hex: keys of settings are ASCII (see backup-rows.ts). */
const keyOf = (word: string): string =>
  PREFIX + [...word].map((character) => character.codePointAt(0)?.toString(16)).join('-');

/** A correction of whatever was stored under a key. */
function correctionFrom({ key, value }: Setting): PinyinCorrection | undefined {
  const { word, syllables } = isRecord(value) ? value : {};
  if (typeof word !== 'string' || word === '' || keyOf(word) !== key || !Array.isArray(syllables))
    return undefined;
  return { word, syllables: syllables.map(String) };
}

/** A correction taken back leaves a row without a value: a backup that still holds it does not bring it here again. */
export function correctionsFromRows(rows: readonly Setting[]): PinyinCorrection[] {
  return rows.flatMap((row) => (row.key.startsWith(PREFIX) ? (correctionFrom(row) ?? []) : []));
}

const NONE: readonly PinyinCorrection[] = [];

/**
 * How the reader says words are read, live over all tabs; the same array until one changes. None before the first
 * answer, and where storage fails: the text is shown all the same.
 */
export function usePinyinCorrections(): readonly PinyinCorrection[] {
  const rows = useLive(allSettings);
  const written = JSON.stringify(correctionsFromRows(rows ?? []));
  return useMemo(() => (written === '[]' ? NONE : JSON.parse(written)), [written]);
}

/** Keeps how a word is read, a syllable for each of its characters; without syllables, as the dictionary has it. */
export async function correctPinyin(word: string, syllables: readonly string[] | undefined): Promise<void> {
  const value = syllables ? { word, syllables: [...syllables] } : null;
  await attempt(() => putSettings([{ key: keyOf(word), value }]));
}
