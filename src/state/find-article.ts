import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import type { FoundArticle, PageTools } from '../core/article/page/bring-page.ts';

/** A text shorter than this, in UTF-16 code units, is taken for an article only where it is most of its page. */
const SHORT = 140;

/** Looks for the article of a page, as Firefox's reader view does, in a DOM of its own in which nothing runs or loads. */
function find(html: string): FoundArticle | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const length = document.body?.textContent?.trim().length ?? 0;
  const found = new Readability(document).parse();
  const text = found?.textContent?.trim() ?? '';
  if (!found?.content || text === '' || (text.length < SHORT && text.length * 2 < length)) return undefined;
  const { content, title, byline, siteName, lang, publishedTime } = found;
  return { html: content, title, byline, site: siteName, language: lang, published: publishedTime };
}

/** An address that can be followed. */
function resolve(address: string, base: string | undefined): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^(https?|mailto):$/.test(protocol) ? href : undefined;
}

export const pageTools: PageTools = { find, resolve };
