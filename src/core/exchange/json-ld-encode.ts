import type { Anchor } from '../anchor/anchor.ts';
import type { CodePoints } from '../text/code-point.ts';
import { appAddress, readingAddress } from './app-address.ts';
import { codePointCounter } from './code-point-counter.ts';
import { type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import { ANNO_CONTEXT, EXTENSION, styleClassOf, styleSheetOf } from './json-ld-vocabulary.ts';
import type { JsonValue } from './json-value.ts';
import { placeNow } from './place-now.ts';

type JsonObject = { readonly [key: string]: JsonValue };

/** One collection with all notes in one embedded page (W3C Web Annotation Data Model §5). */
export function collectionOf(notes: readonly ExportNote[], options: ExportOptions): JsonObject {
  const app = appAddress(options.baseUrl);
  const collection = `${app}#/notes?exported=${options.exportedAt}`;
  const page = `${collection}&page=1`;
  const counter = codePointCounter();
  const items = notesByArticle(notes).flatMap((group) =>
    group.notes.map((note) => annotationOf(note, options, counter)),
  );
  // As an object, since the working group's schemas take nothing else.
  const partOf = { id: collection, type: 'AnnotationCollection', total: items.length };
  return {
    '@context': [ANNO_CONTEXT, { [EXTENSION.prefix]: `${app}ns#` }],
    id: collection,
    type: 'AnnotationCollection',
    label: options.language === 'en' ? 'Quandian notes' : '圈点笔记',
    generator: { id: app, type: 'Software', name: '圈点 Quandian' },
    generated: options.exportedAt,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf, startIndex: 0, items },
    last: page,
  };
}

function annotationOf(
  note: ExportNote,
  { baseUrl }: ExportOptions,
  counter: (text: string) => CodePoints,
): JsonObject {
  const { annotation, article } = note;
  const { about, anchor, style } = annotation;
  const source = readingAddress(baseUrl, annotation.articleId);
  const { quote, selector } = about ? WHOLE : passageOf(note, counter);
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.note !== '' ? 'commenting' : about ? 'bookmarking' : 'highlighting',
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    // On the whole of a page it would paint the whole of it.
    ...(!about && { stylesheet: { type: 'CssStylesheet', value: styleSheetOf(style) } }),
    ...bodiesOf(note),
    target: {
      type: 'SpecificResource',
      source,
      // A resource is a specific one by what it has beside its source (the working group's schemas).
      ...(selector ? { selector, styleClass: styleClassOf(style) } : { scope: source }),
      [EXTENSION.title]: article.front.headline,
      [EXTENSION.revision]: anchor.revision,
      [EXTENSION.start]: anchor.position.start,
      [EXTENSION.end]: anchor.position.end,
      ...(anchor.quote.exact !== quote.exact && { [EXTENSION.exact]: anchor.quote.exact }),
      ...(anchor.quote.prefix !== quote.prefix && { [EXTENSION.before]: anchor.quote.prefix }),
      ...(anchor.quote.suffix !== quote.suffix && { [EXTENSION.after]: anchor.quote.suffix }),
    },
  };
}

interface SelectedPassage {
  readonly quote: Anchor['quote'];
  readonly selector?: readonly JsonObject[];
}

/** The source alone: nothing of it is selected. */
const WHOLE: SelectedPassage = { quote: { exact: '', prefix: '', suffix: '' } };

/** What the standard selectors say of a mark's place. */
function passageOf(note: ExportNote, counter: (text: string) => CodePoints): SelectedPassage {
  const { anchor } = note.annotation;
  const { text } = note;
  const now = placeNow(note);
  if (!now || text === undefined)
    return { quote: anchor.quote, selector: [{ type: 'TextQuoteSelector', ...anchor.quote }] };
  const { quote, position } = now;
  const points = counter(text);
  const start = points.fromUtf16(position.start);
  const end = points.fromUtf16(position.end);
  return {
    quote,
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** No key at all where there is no body: an empty list is not valid. */
function bodiesOf({ annotation: { note, tags } }: ExportNote): JsonObject {
  const bodies: JsonObject[] = tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag }));
  if (note !== '') {
    bodies.unshift({ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note });
  }
  const [only, ...more] = bodies;
  if (only === undefined) return {};
  return { body: more.length > 0 ? bodies : only };
}
