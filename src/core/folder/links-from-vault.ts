import type { AnnotationId } from '../annotation/annotation.ts';
import { codeOf } from '../annotation/note-blocks.ts';
import { formatLink, idPrefix, noteLinks } from '../annotation/note-links.ts';
import type { ArticleId } from '../article/article.ts';
import { articleIn } from '../exchange/app-address.ts';

/** Which articles and marks the files of a folder and their blocks are of. */
export interface VaultNames {
  /** The article of a file, by its name without extension; of the file itself by an empty one. */
  readonly articleOf: (file: string) => ArticleId | undefined;
  readonly markOf: (articleId: ArticleId, block: string) => AnnotationId | undefined;
}

const VAULT_LINK = /\[\[([^[\]|#\n]*)(?:#\^(h-[\da-f]{4,32}))?(?:\|([^[\]|\n]+))?\]\]/;
const APP_LINK = /\[[^[\]\n]*\]\(([^\s()]+#\/read\/[^\s()?]+)\)/;
const LINK = new RegExp(`${VAULT_LINK.source}|${APP_LINK.source}`, 'g');

/**
 * A note from a file with its links as we have them. One that leads where one of `original` does, the note as it was,
 * becomes that one again; what leads nowhere we know stays as it is.
 */
export function linksFromVault(note: string, original: string, { articleOf, markOf }: VaultNames): string {
  const known = noteLinks(original).map((link) => ({
    ...link,
    source: original.slice(link.start, link.end),
  }));
  const code = note.includes('`') || note.includes('    ') ? codeOf(note) : [];
  return note.replace(
    LINK,
    (
      whole: string,
      file: string | undefined,
      block: string | undefined,
      words: string | undefined,
      address: string | undefined,
      offset: number,
    ): string => {
      if (code.some(({ start, end }) => start <= offset && offset < end)) return whole;
      const articleId = address === undefined ? articleOf(file ?? '') : articleIn(address);
      if (!articleId) return whole;
      const mark = block === undefined ? undefined : markOf(articleId, block);
      if (block !== undefined && !mark) return whole;
      const same = known.find(
        (link) =>
          (mark ? mark.startsWith(idPrefix(link.mark ?? '-')) : !link.mark && link.articleId === articleId) &&
          (words === undefined || link.words === undefined || clean(link.words) === clean(words)),
      );
      if (same) return same.source;
      // An address in the app was written as one: it leads there as it is.
      return address === undefined ? formatLink(articleId, mark, words ?? '') : whole;
    },
  );
}

const clean = (words: string): string => words.replace(/[[\]|]+/g, ' ').trim();
