import { uniqueTags } from '../annotation/tags.ts';
import type { FileVariable } from './markdown-template.ts';
import { wellFormed } from './well-formed.ts';

/** What JSON leaves bare in a string and YAML 1.1 or 1.2 does not allow, or takes for the end of a line. */
const NOT_IN_YAML = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
/** Words that YAML 1.1 or 1.2 takes for something else than a string. */
const YAML_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What Obsidian ends a tag at: its own list, as its editor applies it. */
const NOT_IN_TAG =
  /[\s\p{Cc}\p{Surrogate}\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\uFEFF]+/gu;

/** A string as YAML: JSON's notation, which YAML's double-quoted style includes. */
export const yamlString = (text: string): string =>
  JSON.stringify(wellFormed(text)).replace(
    NOT_IN_YAML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A tag as Obsidian takes it: no space nor punctuation, and not only digits; empty where nothing is left. */
export function obsidianTag(tag: string): string {
  const levels = tag.split('/').map((level) => level.replace(NOT_IN_TAG, '-').replace(/^-+|-+$/g, ''));
  const kept = levels.filter(Boolean).join('/');
  return /^[\d/]+$/.test(kept) ? `_${kept}` : kept;
}

/** Bare where it cannot be taken for anything else. */
const yamlTag = (tag: string): string =>
  /^\p{L}[\p{L}\p{N}\p{M}/_-]*$/u.test(tag) && !YAML_WORD.test(tag) ? tag : yamlString(tag);

export interface FrontMatter {
  readonly title: string;
  readonly author?: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly tags: readonly string[];
  /** Percent-encoded. */
  readonly link: string;
}

/** The values that stand between the `---` lines of a Markdown file, as YAML; tags as the lines below their key. */
export function frontValues({ title, author, date, tags, link }: FrontMatter): Record<FileVariable, string> {
  const names = uniqueTags(tags.map(obsidianTag).filter(Boolean));
  return {
    title: yamlString(title),
    author: author === undefined ? '' : yamlString(author),
    date,
    tags: names.map((tag) => `\n  - ${yamlTag(tag)}`).join(''),
    articleLink: yamlString(link),
  };
}
