import { isRecord } from './json-value.ts';

/**
 * What a document breaks of the W3C Web Annotation Data Model (Recommendation of 2017-02-23), as far as our
 * features go: every MUST of the sections named, and the SHOULDs marked so. Written from the Recommendation, not
 * from our encoder.
 */
export function problemsOfCollection(value: unknown): string[] {
  if (!isRecord(value)) return ['5.1 a Collection is an object'];
  const problems: string[] = [];
  const check = (holds: boolean, rule: string): unknown => !holds && problems.push(rule);
  check(hasContext(value['@context']), '5.1 @context must have anno.jsonld as a value');
  check(isIri(value.id), '5.1 a Collection must have exactly one IRI');
  check(value.type === 'AnnotationCollection', '5.1 type must include AnnotationCollection');
  check(typeof value.label === 'string', '5.1 should have a label');
  check(isCount(value.total), '5.1 total must be a non-negative integer');
  check(value.last === undefined || isIri(value.last), '5.1 last must be an IRI');
  const page = value.first;
  if (!isRecord(page)) return [...problems, '5.1 a Collection must have a first Page'];
  check(isIri(page.id), '5.2 a Page must have exactly one IRI');
  check(page.type === 'AnnotationPage', '5.2 type must be AnnotationPage');
  check(isRecord(page.partOf) && page.partOf.id === value.id, '5.2 partOf should be the Collection');
  check(isCount(page.startIndex), '5.2 startIndex must be a non-negative integer');
  check(page['@context'] === undefined, '5.2 an embedded Page must not repeat @context');
  if (!Array.isArray(page.items)) return [...problems, '5.2 items must be a list'];
  check(page.items.length === value.total, '5.1 total must be the number of Annotations');
  const ids = new Set(page.items.map((item) => (isRecord(item) ? item.id : undefined)));
  check(ids.size === page.items.length, '3.1 Annotations must have different IRIs');
  return [...problems, ...page.items.flatMap(problemsOfAnnotation)];
}

const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const DATE_TIME_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** RFC 3987's delimiters and what it allows nowhere bare; a scheme first. */
const IRI = /^[a-z][a-z\d+.-]*:(?:[^\s<>"{}|\\^`%]|%[\dA-F]{2})+$/i;
const UUID_URN = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const isIri = (value: unknown): value is string =>
  typeof value === 'string' && IRI.test(value) && (!value.startsWith('urn:') || UUID_URN.test(value));
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const hasContext = (value: unknown): boolean =>
  (Array.isArray(value) ? value : [value]).includes('http://www.w3.org/ns/anno.jsonld');

function problemsOfAnnotation(value: unknown): string[] {
  if (!isRecord(value)) return ['3.1 an Annotation is an object'];
  const problems: string[] = [];
  const check = (holds: boolean, rule: string): unknown => !holds && problems.push(rule);
  check(isIri(value.id), '3.1 an Annotation must have exactly one IRI');
  check(value.type === 'Annotation', '3.1 type must include Annotation');
  check(MOTIVATIONS.includes(String(value.motivation)), '3.3.5 motivation must be one of the model');
  for (const key of ['created', 'modified']) {
    check(DATE_TIME_UTC.test(String(value[key])), `3.3.1 ${key} must be an xsd:dateTime, should be in UTC`);
  }
  check(!('bodyValue' in value), '3.2.5 bodyValue and body must not both be there');
  const bodies = Array.isArray(value.body) ? value.body : 'body' in value ? [value.body] : [];
  check(!('body' in value) || bodies.length > 0, '3.1 body must not be an empty list');
  check(!Array.isArray(value.body) || bodies.length > 1, 'JSON-LD: one value stands bare');
  for (const body of bodies) {
    const fine =
      isRecord(body) &&
      body.type === 'TextualBody' &&
      typeof body.value === 'string' &&
      MOTIVATIONS.includes(String(body.purpose)) &&
      !('source' in body || 'items' in body);
    check(fine, '3.2.4 a TextualBody must have exactly one value');
  }
  const commented = bodies.some((body) => body.purpose === 'commenting');
  const isOnWhole = isRecord(value.target) && !('selector' in value.target);
  check(
    value.motivation === (commented ? 'commenting' : isOnWhole ? 'bookmarking' : 'highlighting'),
    '3.3.5 motivation should tell the bodies',
  );
  const sheet = value.stylesheet;
  check(
    sheet === undefined
      ? isOnWhole
      : isRecord(sheet) && sheet.type === 'CssStylesheet' && typeof sheet.value === 'string',
    '4.4 a stylesheet must be an IRI or a CssStylesheet',
  );
  return [...problems, ...problemsOfTarget(value.target, isRecord(sheet) ? String(sheet.value) : '')];
}

function problemsOfTarget(target: unknown, sheet: string): string[] {
  if (!isRecord(target)) return ['3.1 an Annotation must have a target'];
  const problems: string[] = [];
  const check = (holds: boolean, rule: string): unknown => !holds && problems.push(rule);
  check(target.type === 'SpecificResource', '4 type should be SpecificResource');
  check(isIri(target.source), '4.1 source must be exactly one IRI');
  if (!('selector' in target)) {
    check(!('styleClass' in target), '4.4 styleClass needs a stylesheet');
    return problems;
  }
  check(typeof target.styleClass === 'string' && sheet.includes(`.${target.styleClass} {`), '4.4 styleClass');
  const selectors = Array.isArray(target.selector) ? target.selector : [];
  check(selectors.length > 0, '4.2 selectors');
  for (const selector of selectors) {
    const { type, exact, prefix, suffix, start, end } = isRecord(selector) ? selector : {};
    if (type === 'TextQuoteSelector') {
      const strings = [exact, prefix, suffix].every((part) => typeof part === 'string');
      check(strings && exact !== '', '4.2.4 exact must be there once, prefix and suffix at most once');
    } else {
      check(type === 'TextPositionSelector', '4.2 selectors are of a type of the model');
      check(
        isCount(start) && isCount(end) && start < end,
        '4.2.5 start and end must be non-negative integers',
      );
    }
  }
  return problems;
}
