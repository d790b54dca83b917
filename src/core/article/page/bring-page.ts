import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { LIMITS } from '../../annotation/limits.ts';
import type { Front } from '../article.ts';
import type { Origin } from '../own-article.ts';
import { paragraphsToMarkdown } from '../paragraphs-to-markdown.ts';
import { cleanPage, type Resolve } from './clean-page.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { pageToMarkdown } from './page-to-markdown.ts';
import { parsePage } from './parse-page.ts';
import { plainPage } from './plain-page.ts';

/** The article that was found in a page. */
export interface FoundArticle {
  readonly html: string;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly site?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** What core has not: a DOM to look for the article in, and addresses. */
export interface PageTools {
  /** Looks for the article of a page that is well formed and has no scripts. */
  readonly find: (html: string) => FoundArticle | undefined;
  /** An address relative to another, if there is one; undefined where it is none. */
  readonly resolve: (address: string, base: string | undefined) => string | undefined;
}

/** An article as a page has it, before it is made one of the reader's. */
export interface ReadPage {
  readonly front: Partial<Front>;
  readonly language?: string;
  readonly origin: Origin;
  readonly markdown: string;
  /** `whole` where no article was found in it and all of it was taken; `plain` where only its words could be. */
  readonly taken?: 'whole' | 'plain';
}

/** Reads an HTML page: the article in it, or all of it where there is none. */
export function readPage(html: string, tools: PageTools): ReadPage {
  const tree = parsePage(html);
  if (!tree) return readPlainPage(html);
  const facts = pageFacts(tree);
  const address = addressOf(facts, tools);
  const base = (facts.base && tools.resolve(facts.base, address)) ?? address;
  const resolve: Resolve = (one) => tools.resolve(one, base);
  const found = tools.find(toHtml(withoutScripts(tree)));
  const part = found && parsePage(found.html);
  const markdown = pageToMarkdown(cleanPage(part ?? tree, resolve));
  return {
    ...said(facts, found, address),
    markdown,
    ...(!part && { taken: 'whole' as const }),
  };
}

/** The page's own address: none that would not be kept. */
function addressOf({ address }: PageFacts, { resolve }: PageTools): string | undefined {
  const whole = address && resolve(address, undefined);
  return whole && /^https?:/.test(whole) && whole.length <= LIMITS.front ? whole : undefined;
}

/** A page by its words alone: in time that is in proportion to its length, however it is written. */
export function readPlainPage(html: string): ReadPage {
  return { front: {}, origin: {}, markdown: paragraphsToMarkdown(plainPage(html)), taken: 'plain' };
}

/** A part of a page that was copied: all of it is meant. */
export function readCopied(html: string, tools: PageTools): ReadPage {
  const tree = parsePage(html);
  if (!tree) return readPlainPage(html);
  const markdown = pageToMarkdown(cleanPage(tree, (one) => tools.resolve(one, undefined)));
  return { front: {}, origin: {}, markdown };
}

function said(facts: PageFacts, found: FoundArticle | undefined, address: string | undefined) {
  const headline = line(found?.title) ?? facts.title;
  const byline = line(found?.byline) ?? facts.byline;
  const language = line(found?.language) ?? facts.language;
  const site = line(found?.site) ?? facts.site;
  const published = line(found?.published) ?? facts.published;
  return {
    front: { ...(headline && { headline }), ...(byline && { byline }) },
    ...(language && { language }),
    origin: { ...(address && { address }), ...(site && { site }), ...(published && { published }) },
  };
}

/** What is said in one line; undefined where it is nothing. */
const line = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim().slice(0, LIMITS.front) || undefined;

/** Without what only runs or styles; what tells of the article in JSON-LD stays. */
function withoutScripts<Node extends Root | Root['children'][number]>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = node.children.filter(
    (child) =>
      child.type !== 'element' ||
      !(
        child.tagName === 'style' ||
        (child.tagName === 'script' && child.properties.type !== 'application/ld+json')
      ),
  );
  return { ...node, children: children.map(withoutScripts) };
}
