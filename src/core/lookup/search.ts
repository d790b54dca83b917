import { wellFormed } from '../exchange/well-formed.ts';

/** A place on the web to look words up in. */
export interface Search {
  readonly name: string;
  /** An https address in which `%s` stands for the words. */
  readonly url: string;
}

/** How long a name and an address may be, in UTF-16 code units, and how many searches there may be. */
export const SEARCH_LIMITS = { name: 40, url: 500, count: 20 } as const;

/** What a reader has who has not said otherwise. */
export const DEFAULT_SEARCHES: readonly Search[] = [
  { name: '汉典', url: 'https://www.zdic.net/hans/%s' },
  { name: '百度百科', url: 'https://baike.baidu.com/item/%s' },
  { name: '维基百科', url: 'https://zh.wikipedia.org/w/index.php?search=%s' },
  { name: 'Wiktionary', url: 'https://en.wiktionary.org/w/index.php?search=%s' },
  { name: 'Wikipedia', url: 'https://en.wikipedia.org/w/index.php?search=%s' },
];

/** Beyond this many characters a passage is nothing that one looks up. */
const WORDS = 200;

/** https, a host without a name or password before it, then a path, a query or a fragment. */
const HTTPS = /^https:\/\/([^\s/?#@\\%]+)(|[/?#][^\s\\]*)$/i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?$/u;

export type SearchFault = 'no-name' | 'not-https' | 'no-words';

/** What is wrong with a search; undefined where nothing is. */
export function searchFault({ name, url }: Search): SearchFault | undefined {
  if (name.trim() === '' || name.length > SEARCH_LIMITS.name) return 'no-name';
  const [, host = '', rest = ''] = (url.length <= SEARCH_LIMITS.url && HTTPS.exec(url)) || [];
  if (!HOST.test(host)) return 'not-https';
  return rest.includes('%s') ? undefined : 'no-words';
}

/** The words of a passage as they are looked up: on one line, within reason. */
export function lookedUp(passage: string): string {
  const words = wellFormed(passage).replace(/\s+/gu, ' ').trim();
  return [...words].slice(0, WORDS).join('');
}

/** The address that a search looks words up at. */
export const searchAddress = ({ url }: Search, words: string): string =>
  url.replaceAll('%s', () => encodeURIComponent(lookedUp(words)));

/** The host that a search sends the words to. */
export const searchHost = ({ url }: Search): string => HTTPS.exec(url)?.[1] ?? url;
