import { toFullwidthPunctuation } from '../article/punctuation.ts';
import { graphemeEnd, graphemeStart } from '../text/grapheme.ts';
import { canJoin, joinWithNext, rewrite } from './actions.ts';
import { isBroken, measureOf } from './broken-paragraph.ts';
import {
  type MendedParagraph,
  type MendedText,
  type RunSeam,
  runsOf,
  sliceRuns,
  textOfRuns,
} from './mended-text.ts';
import { applyAll, type Operation } from './operation.ts';

export const SUGGESTION_KINDS = ['join', 'punctuation', 'space', 'double'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something that looks like a fault of a scan, and what it would become. Nothing is done without the reader. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** Index of the paragraph; of a join, the first of the two. */
  readonly paragraph: number;
  /** UTF-16 offsets of the paragraph's text; of a join, its end. */
  readonly start: number;
  readonly end: number;
  /** What is there now, and what would be: of a join both sides of the seam. */
  readonly before: string;
  readonly after: string;
  /** A little of what stands on either side; of a join nothing, as it shows both sides itself. */
  readonly around: readonly [string, string];
  /** Names it as long as what stands about it does not change, wherever it moves. */
  readonly key: string;
}

type Found = Omit<Suggestion, 'paragraph' | 'key' | 'around'>;

/** So much of a paragraph is shown on either side of a place. */
const CONTEXT = 6;

/** All that the rules find, in the order of the text. */
export function suggest(text: MendedText): Suggestion[] {
  const said = text.paragraphs.map(({ runs }) => textOfRuns(runs));
  const measure = measureOf(said);
  return text.paragraphs.flatMap((paragraph, i): Suggestion[] => {
    const found = [...foundWithin(paragraph)];
    const [left = '', right = ''] = [said[i], said[i + 1]];
    if (canJoin(text, i) && isBroken(left, right, measure)) {
      const [end, start] = [left.slice(-CONTEXT * 2), right.slice(0, CONTEXT * 2)];
      found.push({
        kind: 'join',
        start: left.length,
        end: left.length,
        before: `${end}¶${start}`,
        after: end + start,
      });
    }
    return found.map((one) => ({ ...one, paragraph: i, around: aroundOf(one, left), key: keyOf(one, left) }));
  });
}

function aroundOf({ kind, start, end }: Found, text: string): [string, string] {
  if (kind === 'join') return ['', ''];
  const from = graphemeEnd(text, Math.max(0, start - CONTEXT));
  const to = graphemeStart(text, Math.min(text.length, end + CONTEXT));
  return [text.slice(from, start), text.slice(end, to)];
}

const keyOf = ({ kind, start, end, before }: Found, text: string): string =>
  [
    kind,
    before,
    text.slice(Math.max(0, start - 2 * CONTEXT), start),
    text.slice(end, end + 2 * CONTEXT),
  ].join('\n');

const known = new WeakMap<MendedParagraph, readonly Found[]>();

/** A paragraph that has not changed is not looked through again. */
function foundWithin(paragraph: MendedParagraph): readonly Found[] {
  let found = known.get(paragraph);
  if (!found) {
    const text = paragraph.isMarkup ? '' : textOfRuns(paragraph.runs);
    found = [...flattened(text), ...strays(text), ...doubles(text)].toSorted((a, b) => a.start - b.start);
    known.set(paragraph, found);
  }
  return found;
}

const at = (kind: SuggestionKind, start: number, before: string, after: string): Found => ({
  kind,
  start,
  end: start + before.length,
  before,
  after,
});

/** Half-width marks of Chinese text. */
function flattened(text: string): Found[] {
  const wide = toFullwidthPunctuation(text);
  return text
    .split('')
    .flatMap((unit, i) => (unit === wide[i] ? [] : [at('punctuation', i, unit, wide[i] ?? '')]));
}

const HAN_OR_MARK = '[\\p{Script=Han}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20“”‘’…—]';
const STRAY = new RegExp(`(?<=${HAN_OR_MARK})[ \\t\\u00a0\\u3000]+(?=${HAN_OR_MARK})`, 'gu');
/** A name in quotation marks is often set with a space between its halves. */
const NAME = /“[^“”]{1,24}”/g;

function strays(text: string): Found[] {
  const names = [...text.matchAll(NAME)].map(({ 0: name, index }) => [index, index + name.length] as const);
  return [...text.matchAll(STRAY)].flatMap(({ 0: space, index }) =>
    names.some(([start, end]) => start < index && index < end) ? [] : [at('space', index, space, '')],
  );
}

/** What no one writes twice: 的的 but in 的的确确, and marks, but for the dots that stand for an ellipsis. */
const DOUBLE = /的的(?!确)|与与|及及|或或|并并且|，，|、、|；；|：：|(?<!。)。。(?!。)/gu;

const doubles = (text: string): Found[] =>
  [...text.matchAll(DOUBLE)].map(({ 0: both, index }) => at('double', index, both.slice(0, 1), ''));

/** What taking a suggestion does; nothing where the text has become another. */
export function takeSuggestion(text: MendedText, suggestion: Suggestion, seam: RunSeam): Operation[] {
  const { kind, paragraph, start, end, before, after } = suggestion;
  if (!text.paragraphs[paragraph]) return [];
  if (kind === 'join') return canJoin(text, paragraph) ? joinWithNext(text, paragraph, seam) : [];
  const runs = sliceRuns(runsOf(text, paragraph), start, end);
  if (textOfRuns(runs) !== before) return [];
  return [{ kind: 'replace', part: paragraph, start, before: runs, after: rewrite(runs, after) }];
}

/** What taking many does, from the last to the first, so that each stands where it was found. */
export function takeAll(text: MendedText, suggestions: readonly Suggestion[], seam: RunSeam): Operation[] {
  const all: Operation[] = [];
  let now = text;
  for (const suggestion of suggestions.toReversed()) {
    const operations = takeSuggestion(now, suggestion, seam);
    all.push(...operations);
    now = applyAll(now, operations);
  }
  return all;
}
