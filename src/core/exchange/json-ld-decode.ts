import type { Anchor } from '../anchor/anchor.ts';
import { describeAnchor } from '../anchor/describe.ts';
import { anchorSchema, annotationIdSchema } from '../annotation/annotation-schema.ts';
import { instantFromDateTime } from '../annotation/instant.ts';
import { LIMITS } from '../annotation/limits.ts';
import { validate } from '../annotation/validation.ts';
import type { CodePoints } from '../text/code-point.ts';
import type { TextRange } from '../text/offset.ts';
import { articleIn } from './app-address.ts';
import type { TextOf } from './format.ts';
import { isTooLarge, tagsFromTexts } from './imported-fields.ts';
import type { ImportedNote, UnreadableNote } from './imported-note.ts';
import { EXTENSION, styleOfClass } from './json-ld-vocabulary.ts';
import { isRecord } from './json-value.ts';

type Properties = Readonly<Record<string, unknown>>;

/** JSON-LD writes one value bare and several as a list. */
const valuesOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const recordsOf = (value: unknown): Properties[] => valuesOf(value).filter(isRecord);
const stringsOf = (value: unknown): string[] => valuesOf(value).filter((one) => typeof one === 'string');

export const isOfType = (value: Properties, type: string): boolean => stringsOf(value.type).includes(type);

/** An IRI that stands by itself, or as the `id` of a resource. */
const iriOf = (value: unknown): string | undefined => stringsOf(isRecord(value) ? value.id : value)[0];

/** A target that is a stretch of text: the source's address, and how it is selected. */
interface Target {
  readonly source: string;
  readonly resource: Properties;
  readonly selectors: readonly Properties[];
}

function targetOf(annotation: Properties): Target | undefined {
  for (const target of valuesOf(annotation.target)) {
    const resource = isRecord(target) ? target : {};
    const source = iriOf(resource.source) ?? iriOf(target);
    if (source !== undefined) return { source, resource, selectors: recordsOf(resource.selector) };
  }
  return undefined;
}

function quoteIn(selectors: readonly Properties[]): Anchor['quote'] | undefined {
  // A quote may refine a fragment and is still a quote of the text; a position then counts from elsewhere.
  const refined = selectors.flatMap((one) => [one, ...recordsOf(one.refinedBy)]);
  const selector = refined.find((one) => isOfType(one, 'TextQuoteSelector'));
  const [exact] = stringsOf(selector?.exact);
  if (exact === undefined || exact === '') return undefined;
  const [prefix = ''] = stringsOf(selector?.prefix);
  const [suffix = ''] = stringsOf(selector?.suffix);
  return { exact, prefix, suffix };
}

/** A position of code points in a text, in UTF-16 code units; undefined where the text is shorter. */
function rangeIn(selectors: readonly Properties[], points: CodePoints, text: string): TextRange | undefined {
  const { start, end } = selectors.find((one) => isOfType(one, 'TextPositionSelector')) ?? {};
  if (!(typeof start === 'number' && typeof end === 'number')) return undefined;
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start < end))
    return undefined;
  if (end > points.fromUtf16(text.length)) return undefined;
  return { start: points.toUtf16(start), end: points.toUtf16(end) };
}

function anchorIn(resource: Properties, quote: Anchor['quote'] | undefined): Anchor | undefined {
  const result = validate(anchorSchema, {
    position: { start: resource[EXTENSION.start], end: resource[EXTENSION.end] },
    quote: {
      exact: resource[EXTENSION.exact] ?? quote?.exact,
      prefix: resource[EXTENSION.before] ?? quote?.prefix ?? '',
      suffix: resource[EXTENSION.after] ?? quote?.suffix ?? '',
    },
    revision: resource[EXTENSION.revision],
  });
  return result.valid ? result.value : undefined;
}

function bodiesIn(annotation: Properties): { note: string; tags: string[] } {
  const notes: string[] = stringsOf(annotation.bodyValue);
  const tags: string[] = [];
  for (const body of recordsOf(annotation.body)) {
    const isTag = stringsOf(body.purpose).includes('tagging');
    (isTag ? tags : notes).push(...stringsOf(body.value));
  }
  return { note: notes.join('\n\n'), tags };
}

function idIn(origin: string): ImportedNote['id'] {
  const [, uuid] = /^urn:uuid:(.+)$/i.exec(origin) ?? [];
  const result = validate(annotationIdSchema, uuid?.toLowerCase());
  return result.valid ? result.value : undefined;
}

/**
 * Reads one annotation of a W3C Web Annotation document, ours or another program's. `counter` is shared by all
 * annotations of a document.
 */
export function readAnnotation(
  value: unknown,
  textOf: TextOf,
  counter: (text: string) => CodePoints,
): ImportedNote | Omit<UnreadableNote, 'index'> {
  if (!isRecord(value) || !isOfType(value, 'Annotation')) return { reason: 'not-an-annotation' };
  const origin = iriOf(value);
  if (origin === undefined || origin === '' || origin.length > MAX_IRI) return { reason: 'no-id' };
  const target = targetOf(value);
  if (target === undefined || target.source.length > MAX_IRI) return { origin, reason: 'no-source' };
  const { source, resource, selectors } = target;
  const articleId = articleIn(source);
  const text = articleId && textOf(articleId);
  const place = text === undefined ? undefined : rangeIn(selectors, counter(text), text);
  const quote =
    quoteIn(selectors) ?? (place && text !== undefined ? describeAnchor(text, place).quote : undefined);
  const about = resource.selector === undefined ? 'article' : undefined;
  if (quote === undefined && !about) return { origin, reason: 'no-quote' };
  const { note, tags } = bodiesIn(value);
  if (isTooLarge(note, quote)) return { origin, reason: 'too-large' };

  const range = place && quote && text?.slice(place.start, place.end) === quote.exact ? place : undefined;
  const id = idIn(origin);
  const anchor = anchorIn(resource, quote);
  const style = stringsOf(resource.styleClass).map(styleOfClass).find(Boolean);
  const [title] = stringsOf(resource[EXTENSION.title]);
  const createdAt = stringsOf(value.created).map(instantFromDateTime)[0];
  const modifiedAt = stringsOf(value.modified).map(instantFromDateTime)[0];
  return {
    origin,
    source,
    note,
    tags: anchor
      ? tags.filter((tag) => tag !== '' && tag.length <= LIMITS.tag).slice(0, LIMITS.tags)
      : tagsFromTexts(tags),
    ...(id && { id }),
    ...(title !== undefined && { title }),
    ...(about && { about }),
    ...(quote && { quote }),
    ...(articleId && { articleId }),
    ...(range && { range }),
    ...(anchor && { anchor }),
    ...(style && { style }),
    ...(createdAt && { createdAt }),
    ...(modifiedAt && { modifiedAt }),
  };
}

/** In UTF-16 code units; what browsers and servers take. */
const MAX_IRI = 8192;
