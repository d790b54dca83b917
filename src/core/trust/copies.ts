import { type Instant, toInstant } from '../annotation/annotation.ts';
import { isInstant } from '../annotation/instant.ts';

/** A backup that the app has made by itself, outside the database. */
export interface Copy {
  /** Of its file. */
  readonly name: string;
  readonly at: Instant;
  /** Annotations in it, trash included. */
  readonly marks: number;
  readonly bytes: number;
}

const NAME = /^quandian-copy-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(\d{1,9})\.json$/;

export const copyName = (at: Instant, marks: number): string =>
  `quandian-copy-${at.replaceAll(/[:.]/g, '-')}-${marks}.json`;

/** What a file's name says; undefined where the file is none of ours. */
export function copyOf(name: string, bytes: number): Copy | undefined {
  const [, day, hour, minute, second, ms, marks] = NAME.exec(name) ?? [];
  const at = `${day}T${hour}:${minute}:${second}.${ms}Z`;
  return isInstant(at) ? { name, at: toInstant(at), marks: Number(marks), bytes } : undefined;
}

export const newestFirst = (copies: readonly Copy[]): Copy[] =>
  [...copies].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/** The newest of all, and the newest of each of the last days: what was spoiled unseen can still be gone back to. */
const NEWEST = 3;
const DAYS = 5;
/** Bytes of all copies together; the newest two may exceed it. */
const MOST_BYTES = 60e6;
const AT_LEAST = 2;

/** Which copies give way to the others. */
export function superfluous(copies: readonly Copy[]): Copy[] {
  const sorted = newestFirst(copies);
  const days = new Map<string, Copy>();
  for (const copy of sorted) if (!days.has(copy.at.slice(0, 10))) days.set(copy.at.slice(0, 10), copy);
  const ofDays = new Set([...days.values()].slice(0, DAYS));
  let bytes = 0;
  let kept = 0;
  return sorted.filter((copy, i) => {
    const isWanted = i < NEWEST || ofDays.has(copy);
    const isKept = isWanted && (kept < AT_LEAST || bytes + copy.bytes <= MOST_BYTES);
    if (isKept) {
      kept++;
      bytes += copy.bytes;
    }
    return !isKept;
  });
}
