import type { Element, Nodes, Root } from 'hast';

/** What a page says of itself in its head. Addresses and times are as they stand there. */
export interface PageFacts {
  readonly title?: string;
  readonly byline?: string;
  readonly site?: string;
  readonly published?: string;
  readonly language?: string;
  /** Of the page itself. */
  readonly address?: string;
  /** What its links are relative to. */
  readonly base?: string;
}

/** The names of `<meta>` that say a thing, in the order of preference. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title'],
  byline: ['author', 'dc.creator', 'article:author', 'parsely-author', 'twitter:creator'],
  site: ['og:site_name', 'application-name'],
  published: [
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dc.date.issued',
    'parsely-pub-date',
    'weibo: article:create_at',
  ],
  language: ['og:locale', 'content-language'],
  address: ['og:url', 'parsely-link'],
} as const;

/** Reads what a page says of itself: by its `<meta>`, Open Graph, JSON-LD, `<link>`, `<time>` and `<title>`. */
export function pageFacts(tree: Root): PageFacts {
  const meta = new Map<string, string>();
  const found: { -readonly [Key in keyof PageFacts]?: string } = {};
  let saved: string | undefined;
  let linked: Partial<PageFacts> = {};
  const keep = (key: keyof PageFacts, value: string | undefined): void => {
    if (value && found[key] === undefined) found[key] = value;
  };
  visit(tree, (node) => {
    if (node.type === 'comment') saved ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1];
    if (node.type !== 'element') return;
    const said = (property: string): string | undefined => sentence(node.properties[property]);
    switch (node.tagName) {
      case 'html':
        return keep('language', said('lang') ?? said('xmlLang'));
      case 'base':
        return keep('base', said('href'));
      case 'title':
        if (!meta.has('<title>')) meta.set('<title>', sentence(textOf(node)) ?? '');
        return;
      case 'link':
        if (/(^|\s)canonical(\s|$)/i.test(said('rel') ?? '')) keep('address', said('href'));
        return;
      case 'meta': {
        const name = (
          said('property') ??
          said('name') ??
          said('itemProp') ??
          said('httpEquiv')
        )?.toLowerCase();
        const content = said('content');
        if (name && content && !meta.has(name)) meta.set(name, content);
        return;
      }
      case 'time':
        if (said('pubdate') !== undefined || /datePublished/i.test(said('itemProp') ?? ''))
          keep('published', said('dateTime'));
        else meta.set('<time>', meta.get('<time>') ?? said('dateTime') ?? '');
        return;
      case 'script':
        if (said('type') === 'application/ld+json') linked = { ...factsOfJson(textOf(node)), ...linked };
    }
  });
  const all = Object.entries(META).map(([key, names]) => [
    key,
    linked[key as keyof PageFacts] ??
      names.map((name) => meta.get(name)).find(Boolean) ??
      found[key as keyof PageFacts],
  ]);
  const facts = { ...found, ...Object.fromEntries(all.filter(([, value]) => value)) } as PageFacts;
  const title = facts.title ?? meta.get('<title>');
  const published = facts.published ?? meta.get('<time>');
  const address = found.address ?? facts.address ?? saved;
  const language = found.language ?? facts.language?.replace('_', '-');
  // A name is no address.
  const { byline, ...rest } = facts;
  return {
    ...rest,
    ...(title && { title }),
    ...(byline && !/^https?:/i.test(byline) && { byline }),
    ...(published && { published }),
    ...(address && { address }),
    ...(language && { language }),
  };
}

/** The longest sentence that is taken from a page's head, in UTF-16 code units. */
const LONGEST = 2000;

function sentence(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : undefined;
  return text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || undefined;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

const ARTICLE = /Article$|^(BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|WebPage)$/;

/** What JSON-LD says of the article; nothing where it cannot be read. */
function factsOfJson(json: string): Partial<PageFacts> {
  try {
    const said = articleIn(JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')));
    if (!said) return {};
    const facts = {
      title: sentence(said.headline) ?? sentence(said.name),
      byline: nameOf(said.author),
      site: nameOf(said.publisher),
      published: sentence(said.datePublished),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
  } catch {
    return {};
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function articleIn(value: unknown): Fields | undefined {
  const candidates = Array.isArray(value) ? value : isFields(value) ? [value, value['@graph']].flat() : [];
  return candidates
    .filter(isFields)
    .find((one) => [one['@type']].flat().some((type) => ARTICLE.test(String(type))));
}

/** The name of a person or a publisher, or of several. */
function nameOf(value: unknown): string | undefined {
  const names = [value].flat().map((one) => sentence(isFields(one) ? one.name : one));
  return names.filter(Boolean).join('、').slice(0, LONGEST) || undefined;
}
