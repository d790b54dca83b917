import type { ElementContent, Root, RootContent } from 'hast';
import { latinMarks } from '../../core/text/latin-marks.ts';
import { spanText } from './span-text.ts';

/** Puts the quotation marks and apostrophes of Latin text into `span.latin`: a Chinese face sets them an em wide. */
export const setLatinMarks = (nodes: readonly ElementContent[]): ElementContent[] => spanText(nodes, LATIN);

const LATIN = {
  className: 'latin',
  left: ['code', 'pre'],
  rangesIn: (text: string) =>
    [...latinMarks(text)].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 })),
};

/** The same for a tree, as a rehype plugin. */
export const rehypeLatinMarks = () => (tree: Root) => {
  tree.children = tree.children.flatMap((node): RootContent[] =>
    node.type === 'doctype' ? [node] : setLatinMarks([node]),
  );
};
