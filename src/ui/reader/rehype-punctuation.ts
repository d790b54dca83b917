import type { ElementContent } from 'hast';
import { latinMarks } from '../../core/text/latin-marks.ts';
import { matchesOf, rehypeNodes, spanText } from '../kit/span-text.ts';

const CODE = ['code', 'pre'];

/** The quotation marks and apostrophes of Latin text: a Chinese face sets them an em wide. */
const LATIN = {
  className: 'latin',
  left: CODE,
  rangesIn: (text: string) =>
    [...latinMarks(text)].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 })),
};

/** A sign of a range with what it follows: browsers let it begin a line. */
const RANGE = {
  className: 'whole',
  left: CODE,
  rangesIn: matchesOf(/(?:\d+|[^\s～])～/gu),
};

/** Puts what of a text's punctuation the browser does not set by itself into spans. */
export const setPunctuation = (nodes: readonly ElementContent[]): ElementContent[] =>
  spanText(spanText(nodes, LATIN), RANGE);

/** The same for a tree, as a rehype plugin. */
export const rehypePunctuation = rehypeNodes(setPunctuation);
