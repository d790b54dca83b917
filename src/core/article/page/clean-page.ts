import type { Element, ElementContent, Nodes, Parents, Properties, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** An address as the reader may follow it: whole, or none. */
export type Resolve = (address: string) => string | undefined;

/** What is kept of a page: what a text is made of. Of all else the text within stays. */
const SCHEMA: Schema = {
  tagNames: (
    'a b blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p ' +
    'pre q s samp section strike strong sub sup table tbody td tfoot th thead tr tt u ul var article aside main header ' +
    'footer nav address details summary center body html'
  ).split(' '),
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    td: ['align', 'colSpan'],
    th: ['align', 'colSpan'],
    code: [['className', /^language-./]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: [
    ...[
      'audio',
      'canvas',
      'datalist',
      'embed',
      'frameset',
      'head',
      'iframe',
      'input',
      'math-annotation',
      'meter',
    ],
    ...[
      'noembed',
      'noframes',
      'object',
      'option',
      'progress',
      'rp',
      'rt',
      'script',
      'select',
      'style',
      'svg',
    ],
    ...['template', 'textarea', 'title', 'video'],
  ],
  allowComments: false,
};

/** Nesting beyond these is no writer's, and Markdown takes longer with each level. */
const DEEPEST: Readonly<Record<string, number>> = { blockquote: 6, ol: 8, ul: 8, dl: 8 };
/** Emphasis within emphasis is one emphasis. */
const INLINE: Readonly<Record<string, string>> = {
  ...{
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    u: 'em',
    var: 'em',
    del: 'del',
    s: 'del',
    strike: 'del',
  },
  ...{ q: 'q', a: 'a' },
};
/** More cells than a table for readers has: rows times columns. */
const MOST_CELLS = 20_000;
const MOST_COLUMNS = 50;
const LARGEST_START = 999_000_000;

/**
 * Of a page, or a part of one, what is text, its structure, links and pictures: no script, style, frame, handler, form
 * or address that is none. Pictures that are there to count readers go.
 */
export function cleanPage(tree: Root, resolve: Resolve): Root {
  const clean = sanitize(withAddresses(tree, resolve), SCHEMA);
  const root: Root = clean.type === 'root' ? clean : { type: 'root', children: [clean as ElementContent] };
  settle(root, new Map());
  return root;
}

/** The tree with its addresses whole, without what is hidden and the pictures that count; what cannot be followed has no address. */
function withAddresses(node: Root, resolve: Resolve): Root;
function withAddresses<Node extends Nodes>(node: Node, resolve: Resolve): Node;
function withAddresses(node: Nodes, resolve: Resolve): Nodes {
  if (!('children' in node)) return node;
  const children = node.children
    .filter((child) => child.type !== 'element' || !(child.properties.hidden || isCounting(child)))
    .map((child) => withAddresses(child, resolve)) as ElementContent[];
  if (node.type !== 'element') return { ...node, children };
  const { href, src } = node.properties;
  const properties: Properties = {
    ...node.properties,
    ...(href !== undefined && { href: resolve(String(href)) }),
    ...(src !== undefined && { src: resolve(String(src)) }),
  };
  return { ...node, properties, children };
}

/** Whether an image is there to tell someone that it was asked for: it has no size that is seen, or is not shown. */
function isCounting({ tagName, properties: { width, height, style } }: Element): boolean {
  const isDot = (size: unknown): boolean => size !== undefined && Number.parseInt(String(size), 10) <= 1;
  return (
    tagName === 'img' && (isDot(width) || isDot(height) || /display\s*:\s*none/i.test(String(style ?? '')))
  );
}

/** Brings a clean tree into what Markdown can say: no deeper, and no table that is a page's layout. */
function settle(parent: Parents, around: ReadonlyMap<string, number>): void {
  const children = parent.children.flatMap((child): Nodes[] => {
    if (child.type !== 'element') return [child];
    const name = INLINE[child.tagName] ?? child.tagName;
    const depth = (around.get(name) ?? 0) + 1;
    settle(child, new Map(around).set(name, depth));
    if (name in INLINE_NAMES && !says(child)) return child.children;
    if (depth > (name in INLINE_NAMES ? 1 : (DEEPEST[name] ?? depth))) return child.children;
    if (name === 'a' && !child.properties.href) return child.children;
    if (name === 'img' && !child.properties.src && !child.properties.alt) return [];
    if (name === 'ol' && Number(child.properties.start) > LARGEST_START) child.properties = {};
    if (name !== 'table') return [child];
    if (isLayout(child)) asBlocks(child);
    return [...takeCaptions(child), child];
  });
  parent.children = merged(children) as ElementContent[]; // hast types each parent's children apart
}

/** Emphasis beside emphasis is one: its marks would be taken for others. */
function merged(children: readonly Nodes[]): Nodes[] {
  const kept: Nodes[] = [];
  for (const child of children) {
    const last = kept.at(-1);
    const name = child.type === 'element' ? INLINE[child.tagName] : undefined;
    const isSame = last?.type === 'element' && name !== undefined && INLINE[last.tagName] === name;
    if (isSame && child.type === 'element' && name !== 'a' && name !== 'q')
      last.children.push(...child.children);
    else kept.push(child);
  }
  return kept;
}

const says = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && (node.tagName === 'img' || node.children.some(says));

const INLINE_NAMES: Readonly<Record<string, true>> = { strong: true, em: true, del: true, q: true, a: true };

const BLOCKS = new Set(
  'blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul article aside main'.split(' '),
);

function elementsIn(node: Parents, tagName: RegExp): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : tagName.test(child.tagName) ? [child] : elementsIn(child, tagName),
  );
}

/** Whether a table sets out blocks on a page, or is too large to be one that is read. */
function isLayout(table: Element): boolean {
  const rows = elementsIn(table, /^tr$/).map((row) => elementsIn(row, /^t[dh]$/));
  const columns = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)));
  if (columns < 2 || columns > MOST_COLUMNS || columns * rows.length > MOST_CELLS) return true;
  return rows.flat().some((cell) => {
    const blocks = cell.children.filter((child) => child.type === 'element' && BLOCKS.has(child.tagName));
    return blocks.length > 1 || elementsIn(cell, /^(table|ul|ol|dl|pre|blockquote|h[1-6]|hr)$/).length > 0;
  });
}

/** The captions of a table, to stand before it: Markdown has none. */
function takeCaptions(table: Element): Element[] {
  const captions = table.children.filter((child) => child.type === 'element' && child.tagName === 'caption');
  table.children = table.children.filter((child) => !captions.includes(child));
  return captions.map((caption) => ({ ...(caption as Element), ...DIV }));
}

const spanOf = ({ properties }: Element): number => Math.max(1, Number(properties.colSpan) || 1);

function asBlocks(table: Element): void {
  for (const part of [table, ...elementsIn(table, /^(thead|tbody|tfoot)$/)]) {
    for (const row of elementsIn(part, /^tr$/)) {
      for (const cell of elementsIn(row, /^t[dh]$/)) Object.assign(cell, DIV);
      Object.assign(row, DIV);
    }
    if (part !== table) Object.assign(part, DIV);
  }
  Object.assign(table, DIV);
}

const DIV = { tagName: 'div', properties: {} };
