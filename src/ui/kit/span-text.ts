import type { Element, ElementContent, Root } from 'hast';
import type { TextRange } from '../../core/text/offset.ts';

interface Spans {
  readonly className: string;
  /** Elements whose text is left as it is. */
  readonly left: readonly string[];
  /** What of a text is put into spans: ascending, none over another. */
  readonly rangesIn: (text: string) => Iterable<TextRange>;
}

/** The stretches of a text that match a global pattern. */
export const matchesOf =
  (pattern: RegExp) =>
  (text: string): TextRange[] =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));

/** What is done to nodes, as a rehype plugin. */
export const rehypeNodes =
  (set: (nodes: readonly ElementContent[]) => ElementContent[]) => () => (tree: Root) => {
    tree.children = set(tree.children as ElementContent[]); // a doctype, which Markdown has none of, would be left
  };

/** Puts stretches of the text of nodes into `span`s of a class; what stands beside the text is left as it is. */
export function spanText(nodes: readonly ElementContent[], spans: Spans): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return split(node.value, spans);
    if (node.type !== 'element' || isLeft(node, spans.left)) return [node];
    return [{ ...node, children: spanText(node.children, spans) }];
  });
}

const isLeft = ({ tagName, properties }: Element, left: readonly string[]): boolean =>
  left.includes(tagName) || properties['data-outside'] !== undefined || properties.dataOutside !== undefined;

function split(value: string, { className, rangesIn }: Spans): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const put = (end: number): void => {
    if (end > at) nodes.push({ type: 'text', value: value.slice(at, end) });
    at = end;
  };
  for (const { start, end } of rangesIn(value)) {
    put(start);
    const children: ElementContent[] = [{ type: 'text', value: value.slice(start, end) }];
    nodes.push({ type: 'element', tagName: 'span', properties: { className: [className] }, children });
    at = end;
  }
  put(value.length);
  return nodes;
}
