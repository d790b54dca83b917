import type { TextOf } from './format.ts';
import { decodeHypothesis } from './hypothesis-decode.ts';
import type { DecodedNotes } from './imported-note.ts';
import { decodeJsonLd } from './json-ld.ts';
import { isRecord } from './json-value.ts';
import { decodeKindle, isKindle } from './kindle-decode.ts';
import { decodeMarkdown, isOurMarkdown } from './markdown-decode.ts';
import { parseJson } from './parse-json.ts';
import { decodeReadwise, isReadwise } from './readwise-decode.ts';

type ImportFormatId = 'json-ld' | 'hypothesis' | 'kindle' | 'readwise' | 'markdown';

export interface ImportFormat {
  readonly id: ImportFormatId;
  /** Its program's or its own, in every language. */
  readonly name: string;
  /** Set where its dates are by the clock of a device whose zone nobody knows, and read as if in UTC. */
  readonly isZoneless?: true;
  decode(text: string, textOf?: TextOf): DecodedNotes;
}

const JSON_LD: ImportFormat = { id: 'json-ld', name: 'JSON-LD', decode: decodeJsonLd };
const HYPOTHESIS: ImportFormat = { id: 'hypothesis', name: 'Hypothesis', decode: decodeHypothesis };

/** What files of other shapes are told by, in this order. */
const BY_LINES: readonly (ImportFormat & { readonly recognizes: (text: string) => boolean })[] = [
  { id: 'kindle', name: 'Kindle', isZoneless: true, decode: decodeKindle, recognizes: isKindle },
  { id: 'markdown', name: 'Markdown', decode: decodeMarkdown, recognizes: isOurMarkdown },
  { id: 'readwise', name: 'Readwise', decode: decodeReadwise, recognizes: isReadwise },
];

/** Every format that notes are read from: adding one is adding its file, its id and its line above. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [...BY_LINES, HYPOTHESIS, JSON_LD];

/** The format that a file of notes is in, by what it holds and not by its name; `backup` where it is one of ours. */
export function recognizeNotes(text: string): ImportFormat | 'backup' | undefined {
  const byLines = BY_LINES.find(({ recognizes }) => recognizes(text));
  if (byLines || !/^\s*[[{]/.test(text)) return byLines;
  const parsed = parseJson(text);
  if (!parsed.ok) return JSON_LD; // which says that it is no JSON
  const { value } = parsed;
  if (isRecord(value) && value.format === 'quandian-backup') return 'backup';
  return isRecord(value) && Array.isArray(value.annotations) ? HYPOTHESIS : JSON_LD;
}
