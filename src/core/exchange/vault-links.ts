import { markOf, replaceLinks } from '../annotation/note-links.ts';
import { shorten } from '../text/shorten.ts';
import { readingAddress } from './app-address.ts';
import { escapeLine } from './escape-markdown.ts';
import type { ArticleNotes, ExportOptions } from './export-note.ts';

/** The notes of an article as a Markdown file, or a stretch of one, holds them. */
export interface VaultPart extends ArticleNotes {
  /** The marks' block ids by their own ids. */
  readonly ids: ReadonlyMap<string, string>;
  /** The file's name without extension; absent where all parts are in one. */
  readonly file?: string;
}

/** All that is exported at once. */
export type Vault = readonly VaultPart[];

/** How much of a quotation stands for its mark, in UTF-16 code units. */
const SHOWN = 24;

/** A link's words, within its brackets or after its bar. */
export const linkWords = (words: string): string => words.replace(/[[\]|]+/g, ' ').trim();

/** What a link to a mark says where its writer chose nothing. */
export const wordsOfMark = (quote: string): string => linkWords(shorten(quote, SHOWN));

/**
 * A note of one part with its links as Obsidian has them: to a mark's block, or an article's file. What is not exported
 * with it is linked to where it is read: the article in the app.
 */
export function linksInVault(note: string, home: VaultPart, vault: Vault, options: ExportOptions): string {
  return replaceLinks(note, (link) => {
    const marks = link.mark ? vault.flatMap(({ notes }) => notes.map(({ annotation }) => annotation)) : [];
    const mark = markOf(link, marks);
    const part = vault.find(({ article }) => article.id === (mark?.articleId ?? link.articleId));
    if (mark && part) {
      const quote = part.notes.find(({ annotation }) => annotation.id === mark.id)?.quote ?? '';
      const words = link.words === undefined ? wordsOfMark(quote) : linkWords(link.words);
      return `[[${part === home ? '' : (part.file ?? '')}#^${part.ids.get(mark.id)}${words ? `|${words}` : ''}]]`;
    }
    if (part?.file !== undefined && !link.mark)
      return `[[${part.file}${link.words ? `|${linkWords(link.words)}` : ''}]]`;
    const words = link.words ?? part?.article.front.headline ?? link.articleId;
    return `[${escapeLine(linkWords(words)) || link.articleId}](${readingAddress(options.baseUrl, link.articleId)})`;
  });
}
