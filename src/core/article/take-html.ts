import type { Nodes, Parents, Root } from 'mdast';
import { htmlParts } from './html-text.ts';
import { isParent } from './tree-walk.ts';

/** Elements on lines of their own, whose text is never glued to what stands beside them. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
/** What ends an element that is not shown. The end tag of a ruby reading may be left out. */
const ENDS = new Map<string, readonly string[]>([
  ['rt', ['/rt', 'rt', 'rp', '/ruby']],
  ['rp', ['/rp', 'rt', 'rp', '/ruby']],
  ['script', ['/script']],
  ['style', ['/style']],
  ['template', ['/template']],
]);
const BLANK = /^[ \t\r\n\f]*$/;

/**
 * Raw HTML gives its text and nothing else: tags, comments, scripts, styles and ruby readings go, `<br>` is a
 * hard break, and a block of HTML becomes a paragraph for each block of text in it.
 */
export function takeHtml(parent: Root | Parents): void {
  for (const child of parent.children) if (isParent(child)) takeHtml(child);
  const children = isFlow(parent)
    ? parent.children.flatMap((child) => (child.type === 'html' ? paragraphsOf(child.value) : [child]))
    : joinEdges(withoutTags(parent.children));
  parent.children = children as typeof parent.children; // as in replaceChildren
}

const isFlow = (parent: Parents): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);

/** `p` for `<p class="a">`, `/p` for `</p>`, empty for comments and the like. */
const tagOf = (html: string): string => (/^<(\/?[a-z][a-z\d]*)/i.exec(html)?.[1] ?? '').toLowerCase();

type Said = Nodes | 'edge';

/** What the nodes of a line say; `edge` stands where a block begins or ends. */
function withoutTags(nodes: readonly Nodes[]): Said[] {
  const tags = nodes.map((node) => (node.type === 'html' ? tagOf(node.value) : undefined));
  const said: Said[] = [];
  let hiddenTo = 0;
  nodes.forEach((node, i) => {
    const tag = tags[i];
    if (i < hiddenTo) return;
    if (tag === undefined) said.push(node);
    else if (tag === 'br') said.push({ type: 'break' });
    else if (BLOCKS.has(tag.replace('/', ''))) said.push('edge');
    else hiddenTo = endOfHidden(tags, i);
  });
  return said;
}

/** The first index that is shown after a tag; what is hidden and never ends is shown, rather than all else lost. */
function endOfHidden(tags: readonly (string | undefined)[], at: number): number {
  const tag = tags[at] ?? '';
  const ends = ENDS.get(tag);
  if (!ends) return at;
  let end = at + 1;
  while (end < tags.length && !ends.includes(tags[end] ?? '')) end++;
  if (end === tags.length) return at;
  return tags[end] === `/${tag}` ? end + 1 : end;
}

/** Within a line, an edge is a hard break where text stands on both sides of it. */
function joinEdges(said: readonly Said[]): Nodes[] {
  const nodes: Nodes[] = [];
  let edge = false;
  for (const one of said) {
    if (one === 'edge') edge = nodes.length > 0;
    else if (!edge) nodes.push(one);
    else if (one.type !== 'text' || !BLANK.test(one.value)) {
      if (one.type !== 'break' && nodes.at(-1)?.type !== 'break') nodes.push({ type: 'break' });
      nodes.push(one);
      edge = false;
    }
  }
  return nodes;
}

function paragraphsOf(html: string): Nodes[] {
  const blocks: Nodes[][] = [[]];
  for (const one of withoutTags(htmlParts(html))) {
    if (one === 'edge') blocks.push([]);
    else blocks.at(-1)?.push(one);
  }
  return blocks.flatMap((block) => {
    const children = trimmed(block);
    return children.length > 0 ? [{ type: 'paragraph', children } as Nodes] : [];
  });
}

/** A block without the breaks and white space (not U+3000) at its ends. */
function trimmed(block: readonly Nodes[]): Nodes[] {
  const says = (node: Nodes): boolean => node.type === 'text' && !BLANK.test(node.value);
  const children = block.slice(block.findIndex(says), block.findLastIndex(says) + 1);
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^[ \t\r\n\f]+/, '');
  if (last?.type === 'text') last.value = last.value.replace(/[ \t\r\n\f]+$/, '');
  return children;
}
