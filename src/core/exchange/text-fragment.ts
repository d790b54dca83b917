import type { TextRange } from '../text/offset.ts';
import { trimRange } from '../text/trim-range.ts';
import { nextWordEdge, previousWordEdge } from '../text/word.ts';
import { wellFormed } from './well-formed.ts';

/** A longer passage, or one over several lines, is named by its first and its last words. UTF-16 code units. */
const WHOLE = 80;
const FIRST_AND_LAST = 12;
/** How much of the same line is named around a passage: as little as makes it the first of its kind. */
const CONTEXTS = [8, 24, 72, 216];

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * The text directive that leads a browser to a passage: `prefix-,start,end,-suffix`, percent-encoded, to stand behind
 * `:~:text=` in a fragment. Undefined where none would: the same words stand before it in the same company.
 * (URL Fragment Text Directives, WICG. A browser looks for each part within one block, and wants the edges of the
 * whole on edges of words.)
 */
export function textDirective(text: string, range: TextRange): string | undefined {
  const passage = trimRange(text, range);
  if (passage.start >= passage.end) return undefined;
  const directive = CONTEXTS.map((reach) => directiveOf(text, passage, reach)).find((one) =>
    leadsTo(text, passage, one),
  );
  if (!directive) return undefined;
  const { prefix, start, end, suffix } = directive;
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return parts.filter(Boolean).join(',');
}

function directiveOf(text: string, { start, end }: TextRange, reach: number): Directive {
  const firstLine = lineAt(text, start);
  const lastLine = lineAt(text, end - 1);
  const isWhole = firstLine.start === lastLine.start && end - start <= WHOLE;
  const before = Math.max(firstLine.start, previousWordEdge(text, Math.max(firstLine.start, start - reach)));
  const after = Math.min(lastLine.end, nextWordEdge(text, Math.min(lastLine.end, end + reach)));
  const firstEnd = Math.min(firstLine.end, end, nextWordEdge(text, Math.min(end, start + FIRST_AND_LAST)));
  const lastStart = previousWordEdge(text, Math.max(firstEnd, end - FIRST_AND_LAST));
  return {
    prefix: text.slice(before, start).trim(),
    start: text.slice(start, isWhole ? end : firstEnd).trim(),
    end: isWhole ? '' : text.slice(Math.max(lastStart, lastLine.start, firstEnd), end).trim(),
    suffix: text.slice(end, after).trim(),
  };
}

/** Whether a browser that takes the first passage of the text that fits takes this one. */
function leadsTo(text: string, passage: TextRange, { prefix, start, end, suffix }: Directive): boolean {
  const opening = spaced(prefix, start, end ? '' : suffix).exec(text);
  if (!opening || opening.index > passage.start) return false;
  const isHere = text.indexOf(start, opening.index + prefix.length) === passage.start;
  if (!end || !isHere) return isHere;
  const closing = spaced(end, suffix).exec(text.slice(passage.start + start.length));
  return closing !== null && passage.start + start.length + closing.index + end.length === passage.end;
}

/** Parts that follow one another, with white space between them or none. */
const spaced = (...parts: readonly string[]): RegExp =>
  new RegExp(
    parts
      .filter(Boolean)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('\\s*'),
    'u',
  );

function lineAt(text: string, offset: number): TextRange {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** Dashes, commas and ampersands part a directive: within its words they are encoded too. */
const encode = (words: string): string => encodeURIComponent(wellFormed(words)).replaceAll('-', '%2D');
