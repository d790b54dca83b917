import { isRecord } from '../exchange/json-value.ts';
import type { ArticleSource, Front } from './article.ts';
import { isLanguage } from './language.ts';

/** What the head of a Markdown file says of it; unknown keys are left alone. */
export interface FileHead extends Partial<Front> {
  readonly language?: string;
}

const HEAD = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A line that names something. */
const KEYED = /^[^:\n]*:(?:\s|$)/m;

/** The keys that blogs and vaults use, in the order of preference. */
const KEYS = {
  kicker: ['kicker', '引题'],
  headline: ['title', 'headline', '标题', '题目'],
  deck: ['subtitle', 'deck', '副题'],
  byline: ['author', 'authors', 'byline', '作者'],
  language: ['lang', 'language'],
} as const;

/** A Markdown file in two: its YAML head, if it opens with one, and the rest. */
export function splitHead(text: string): { readonly head: string | undefined; readonly rest: string } {
  const [whole, head = ''] = HEAD.exec(text) ?? [];
  // Words between two rules are no head, but text.
  if (whole === undefined || !(KEYED.test(head) || head.trim() === ''))
    return { head: undefined, rest: text };
  return { head, rest: text.slice(whole.length) };
}

/** Reads a head that has been parsed; what is no text, or a list of texts, is passed over. */
export function readHead(parsed: unknown): FileHead {
  if (!isRecord(parsed)) return {};
  const entries = Object.entries(KEYS).flatMap(([part, keys]) => {
    const said = keys.map((key) => textOf(parsed[key])).find(Boolean);
    return said ? [[part, said] as const] : [];
  });
  const { language, ...front } = Object.fromEntries(entries) as Record<keyof typeof KEYS, string>;
  return { ...front, ...(language && isLanguage(language) && { language }) };
}

/**
 * An article with what its file's head says of it; `whole` is the text with its first heading, which is part of the text
 * where it says something else than the head.
 */
export function withHead(
  read: ArticleSource,
  whole: string,
  { language, ...front }: FileHead,
): ArticleSource {
  const isOther = front.headline !== undefined && front.headline !== read.front.headline;
  return {
    id: read.id,
    language: language ?? read.language,
    front: { ...front, headline: front.headline || read.front.headline },
    markdown: isOther ? whole : read.markdown,
  };
}

function textOf(value: unknown): string {
  const parts = Array.isArray(value) ? value : [value];
  return parts
    .filter((part) => typeof part === 'string')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('、')
    .slice(0, LONGEST);
}

const LONGEST = 2000;
