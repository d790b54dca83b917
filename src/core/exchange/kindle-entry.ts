import type { Instant } from '../annotation/annotation.ts';
import { instantFromDateTime } from '../annotation/instant.ts';

export type KindleKind = 'highlight' | 'note' | 'bookmark';

/** An entry of a Kindle's `My Clippings.txt`. */
export interface KindleEntry {
  /** 1-based, where it begins. */
  readonly line: number;
  readonly title: string;
  readonly kind: KindleKind;
  /** Locations, or pages where the book has no locations; both ends belong to it. */
  readonly place?: { readonly from: number; readonly to: number };
  readonly addedAt?: Instant;
  readonly text: string;
  /** The file ends before the line that ends an entry. */
  readonly isCut: boolean;
}

const END = /^\s*==========\s*$/;
const KINDS: readonly (readonly [KindleKind, RegExp])[] = [
  ['bookmark', /bookmark|书签/i],
  ['note', /\bnote\b|笔记/i],
  ['highlight', /highlight|clip|标注|剪切/i],
];
const LOCATION = /(?:location|loc\.|位置)\s*#?\s*(\d+)(?:\s*[-‐‑–—]\s*(\d+))?/i;
const PAGE = /(?:page|第)\s*(\d+)(?:\s*[-‐‑–—]\s*(\d+))?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The title without the author, who stands in the last brackets. */
export function titleIn(line: string): string {
  const text = line.replaceAll('\uFEFF', '').trim();
  if (!/[)）]$/.test(text)) return text;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    if (/[)）]/.test(text.charAt(at))) depth++;
    if (/[(（]/.test(text.charAt(at)) && --depth === 0) return text.slice(0, at).trim() || text;
  }
  return text;
}

function placeIn(meta: string): KindleEntry['place'] {
  const [, first, last] = LOCATION.exec(meta) ?? PAGE.exec(meta) ?? [];
  if (first === undefined) return undefined;
  // Older ones shorten the end: 1234-38 goes to 1238.
  const end =
    last === undefined ? first : last.length < first.length ? first.slice(0, -last.length) + last : last;
  return { from: Number(first), to: Math.max(Number(first), Number(end)) };
}

/** The moment that a Kindle's clock showed; it says no zone, and is taken for UTC. */
function momentIn(meta: string): Instant | undefined {
  const time = /(上午|下午)?\s*(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP]M)?/i.exec(meta);
  const chinese = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(meta);
  const american = /\b([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{4})\b/i.exec(meta);
  const british = /\b(\d{1,2})\s+([a-z]{3})[a-z]*,?\s+(\d{4})\b/i.exec(meta);
  const month = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;
  const day = chinese
    ? [chinese[1], chinese[2], chinese[3]]
    : british
      ? [british[3], month(british[2]), british[1]]
      : [american?.[3], month(american?.[1]), american?.[2]];
  if (!time || day.some((part) => part === undefined || Number(part) === 0)) return undefined;
  const [, chineseHalf, hours, minutes, seconds = '00', half = ''] = time;
  const isAfternoon = chineseHalf === '下午' || half.toLowerCase() === 'pm';
  const isOfHalves = chineseHalf !== undefined || half !== '';
  const hour = isOfHalves ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  const two = (part: unknown): string => String(part).padStart(2, '0');
  return instantFromDateTime(
    `${day[0]}-${two(day[1])}-${two(day[2])}T${two(hour)}:${two(minutes)}:${two(seconds)}Z`,
  );
}

function entryOf(lines: readonly string[], line: number, isCut: boolean): KindleEntry | undefined {
  const [title = '', meta = '', ...rest] = lines;
  const [what = '', when = ''] = meta.split(/\|\s*(?=Added on|添加于|[^|]*$)/);
  const kind = KINDS.find(([, words]) => words.test(what))?.[0];
  if (kind === undefined || !/^\s*[-–—]/.test(meta)) return undefined;
  const place = placeIn(meta);
  const addedAt = momentIn(when);
  return {
    line,
    title: titleIn(title),
    kind,
    text: rest.join('\n').trim(),
    isCut,
    ...(place && { place }),
    ...(addedAt && { addedAt }),
  };
}

/** The entries of a file, and the lines of those that are none. */
export function kindleEntries(text: string): { entries: KindleEntry[]; strange: number[] } {
  const entries: KindleEntry[] = [];
  const strange: number[] = [];
  let own: string[] = [];
  let begins = 1;
  const close = (isCut: boolean): void => {
    const lead = own.findIndex((line) => line.replaceAll('\uFEFF', '').trim() !== '');
    if (lead !== -1) {
      const entry = entryOf(own.slice(lead), begins + lead, isCut);
      if (entry) entries.push(entry);
      else strange.push(begins + lead);
    }
    own = [];
  };
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!END.test(line)) own.push(line);
    else {
      close(false);
      begins = i + 2;
    }
  }
  close(true);
  return { entries, strange };
}
