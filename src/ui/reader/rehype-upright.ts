import type { ElementContent } from 'hast';
import { matchesOf, rehypeNodes, spanText } from '../kit/span-text.ts';

/** A digit or two by themselves: no part of a longer number, nor of a word, a time, a date, a share or a formula. */
const NUMBER = /(?<![A-Za-z\d.,:/%+<=>≈≠≤≥-])\d{1,2}(?![A-Za-z\d.,:/%+<=>≈≠≤≥-])/g;

/** Whether a text may hold a number to be set upright: what does not is left as it is. */
export const hasNumber = (text: string): boolean => text.search(NUMBER) >= 0;

/** For vertical lines: puts each number of one digit or two into a `span.upright`, which is set across the line. */
export const uprightNumbers = (nodes: readonly ElementContent[]): ElementContent[] =>
  spanText(nodes, UPRIGHT);

const UPRIGHT = {
  className: 'upright',
  left: ['code', 'pre', 'table', 'sup', 'ruby'],
  rangesIn: matchesOf(NUMBER),
};

/** The same for a tree, as a rehype plugin. */
export const rehypeUpright = rehypeNodes(uprightNumbers);
