import type { Anchor } from '../anchor/anchor.ts';
import { annotationIdSchema } from '../annotation/annotation-schema.ts';
import { instantFromDateTime } from '../annotation/instant.ts';
import { validate } from '../annotation/validation.ts';
import type { TextRange } from '../text/offset.ts';
import { articleIn } from './app-address.ts';
import { collectNotes } from './collect-notes.ts';
import type { TextOf } from './format.ts';
import { isTooLarge, tagsFromTexts } from './imported-fields.ts';
import type { DecodedNotes, ImportedNote, UnreadableNote } from './imported-note.ts';
import { isRecord } from './json-value.ts';
import { parseJson } from './parse-json.ts';

type Properties = Readonly<Record<string, unknown>>;

const recordsIn = (value: unknown): Properties[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function quoteIn(selectors: readonly Properties[]): Anchor['quote'] | undefined {
  const { exact, prefix, suffix } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  if (typeof exact !== 'string' || exact === '') return undefined;
  return { exact, prefix: stringIn(prefix), suffix: stringIn(suffix) };
}

/** Where the quote stands, if the file counts in the very text that is here. */
function rangeIn(selectors: readonly Properties[], text: string, exact: string): TextRange | undefined {
  const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  const counts = Number.isSafeInteger(start) && start >= 0 && end === start + exact.length;
  return counts && text.startsWith(exact, start) ? { start, end } : undefined;
}

function readAnnotation(value: unknown, textOf: TextOf): ImportedNote | Omit<UnreadableNote, 'index'> {
  if (!isRecord(value)) return { reason: 'not-an-annotation' };
  const name = stringIn(value.id);
  if (name === '' || name.length > MAX_NAME) return { reason: 'no-id' };
  const origin = `hypothesis:${name}`;
  const [target] = recordsIn(value.target);
  const source = stringIn(value.uri) || stringIn(target?.source);
  if (source === '' || source.length > MAX_NAME) return { origin, reason: 'no-source' };
  const selectors = recordsIn(target?.selector);
  const quote = quoteIn(selectors);
  // A page note selects nothing; neither does a reply, which says whom it answers.
  const hasTargets = value.target === undefined || Array.isArray(value.target);
  const isPageNote = hasTargets && target?.selector === undefined && value.references === undefined;
  if (quote === undefined && !isPageNote) return { origin, reason: 'no-quote' };
  const note = stringIn(value.text);
  if (isTooLarge(note, quote)) return { origin, reason: 'too-large' };

  const id = validate(annotationIdSchema, name.toLowerCase());
  const [title] = isRecord(value.document) ? stringsIn(value.document.title) : [];
  const articleId = articleIn(source);
  const text = articleId && textOf(articleId);
  const range = text === undefined || !quote ? undefined : rangeIn(selectors, text, quote.exact);
  const createdAt = instantFromDateTime(stringIn(value.created));
  const modifiedAt = instantFromDateTime(stringIn(value.updated));
  return {
    origin,
    source,
    note,
    tags: tagsFromTexts(stringsIn(value.tags)),
    ...(quote ? { quote } : { about: 'article' as const }),
    ...(id.valid && { id: id.value }),
    ...(title !== undefined && { title }),
    ...(articleId && { articleId }),
    ...(range && { range }),
    ...(createdAt && { createdAt }),
    ...(modifiedAt && { modifiedAt }),
  };
}

/** Reads a Hypothesis export; replies mark no text, and are told of. */
export function decodeHypothesis(text: string, textOf: TextOf = () => undefined): DecodedNotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const isExport = isRecord(value) && Array.isArray(value.annotations);
  if (!isExport) return { ok: false, reason: 'not-this-format' };
  return collectNotes(value.annotations as readonly unknown[], (item) => readAnnotation(item, textOf));
}

/** In UTF-16 code units; what browsers and servers take for an address. */
const MAX_NAME = 8192;
