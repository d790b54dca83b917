import { codePointCounter } from './code-point-counter.ts';
import { collectNotes } from './collect-notes.ts';
import { dayOf, type ExportNote, type ExportOptions } from './export-note.ts';
import type { Format, TextOf } from './format.ts';
import type { DecodedNotes } from './imported-note.ts';
import { isOfType, readAnnotation } from './json-ld-decode.ts';
import { collectionOf } from './json-ld-encode.ts';
import { isRecord } from './json-value.ts';
import { parseJson } from './parse-json.ts';
import { textFromBytes } from './text-from-bytes.ts';

/**
 * W3C Web Annotation Data Model (Recommendation of 2017-02-23) as JSON-LD. Offsets are in code points of the
 * article's text (§4.2.5); docs/decisions/004-json-ld.md tells what our additions are.
 */
export const jsonLdFormat = {
  id: 'json-ld',
  label: { 'zh-CN': 'JSON-LD', en: 'JSON-LD' },
  hint: {
    'zh-CN': 'W3C 网络批注的标准格式，能完整地导回圈点。',
    en: 'The W3C standard for annotations; Quandian reads all of it back.',
  },
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  encode(notes: readonly ExportNote[], options: ExportOptions) {
    const text = `${JSON.stringify(collectionOf(notes, options), undefined, 2)}\n`;
    return { files: [{ name: `quandian-${dayOf(options)}.jsonld`, text }], text };
  },
  decode(bytes: Uint8Array, textOf?: TextOf) {
    const file = textFromBytes(bytes);
    return file.ok ? decodeJsonLd(file.text, textOf) : file;
  },
} satisfies Format<readonly ExportNote[], ExportOptions, DecodedNotes>;

/** The annotations in a document: of a collection, a page, a list, or one by itself. */
function itemsIn(
  document: unknown,
): { items: readonly unknown[]; total: number } | 'not-embedded' | undefined {
  if (Array.isArray(document)) return { items: document, total: document.length };
  if (!isRecord(document)) return undefined;
  if (isOfType(document, 'Annotation')) return { items: [document], total: 1 };
  const isCollection = isOfType(document, 'AnnotationCollection');
  const page = isCollection ? document.first : document;
  if (!isRecord(page)) return isCollection && page === undefined ? { items: [], total: 0 } : 'not-embedded';
  if (!isOfType(page, 'AnnotationPage')) return undefined;
  const items = Array.isArray(page.items) ? page.items : [page.items].filter(isRecord);
  return { items, total: typeof document.total === 'number' ? document.total : items.length };
}

/** Reads a document's text; what it cannot read it counts, with the reason, and reads on. */
export function decodeJsonLd(text: string, textOf: TextOf = () => undefined): DecodedNotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const found = itemsIn(parsed.value);
  if (found === undefined) return { ok: false, reason: 'not-this-format' };
  if (found === 'not-embedded') return { ok: false, reason: found };
  const { items, total } = found;
  const counter = codePointCounter();
  const decoded = collectNotes(items, (item) => readAnnotation(item, textOf, counter));
  const missing = Number.isSafeInteger(total) ? Math.max(0, total - items.length) : 0;
  return decoded.ok ? { ...decoded, missing } : decoded;
}
