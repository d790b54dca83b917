import { type AnnotationId, toAnnotationId } from '../core/annotation/annotation.ts';
import { type ArticleId, toArticleId } from '../core/article/article.ts';
import type { VaultNames } from '../core/folder/links-from-vault.ts';
import { openFile } from '../core/folder/part.ts';
import type { FileRow } from '../storage/folders.ts';
import type { FolderFiles } from './folder-files.ts';

const MARKDOWN = /\.md$/i;
const withoutExtension = (file: string): string => file.replace(MARKDOWN, '');

/** Which file is which article's, where the reader may have renamed them. */
export class FolderNames {
  readonly rows: readonly FileRow[];
  private readonly byArticle: Map<string, string>;
  private readonly taken: Set<string>;
  /** Names of files that are to be written, by article. */
  private readonly held = new Map<string, string>();

  private constructor(rows: readonly FileRow[], byArticle: Map<string, string>, present: readonly string[]) {
    this.rows = rows;
    this.byArticle = byArticle;
    this.taken = new Set(present.map((name) => name.toLowerCase()));
  }

  /** Looks for the files we know. Where one is not there, or none is known, the others are searched for our marker. */
  static async of(folder: FolderFiles, rows: readonly FileRow[]): Promise<FolderNames> {
    const present = await folder.names();
    const here = new Set(present);
    const byArticle = new Map(
      rows.filter(({ name }) => here.has(name)).map((row) => [row.articleId, row.name]),
    );
    if (byArticle.size < rows.length || rows.length === 0) {
      const known = new Set(byArticle.values());
      for (const name of present.filter((one) => MARKDOWN.test(one) && !known.has(one))) {
        const text = (await folder.read(name))?.text;
        const articleId = text === undefined ? undefined : openFile(text)?.articleId;
        if (articleId !== undefined && !byArticle.has(articleId)) byArticle.set(articleId, name);
      }
    }
    return new FolderNames(rows, byArticle, present);
  }

  rowOf(articleId: ArticleId): FileRow | undefined {
    return this.rows.find((row) => row.articleId === articleId);
  }

  fileOf(articleId: ArticleId): string | undefined {
    return this.byArticle.get(articleId);
  }

  /** The name, without extension, that links to an article's file have: its file's, or that of the one it will get. */
  hold(articleId: ArticleId, wanted: string): string {
    const name = this.byArticle.get(articleId) ?? this.free(wanted);
    if (!this.byArticle.has(articleId)) this.held.set(articleId, name);
    return withoutExtension(name);
  }

  /** The name of a file that is not there yet. */
  take(articleId: ArticleId, wanted: string): string {
    const name = this.held.get(articleId) ?? this.free(wanted);
    this.byArticle.set(articleId, name);
    return name;
  }

  /** A name that no file has, with its extension. */
  free(wanted: string): string {
    let name = `${wanted}.md`;
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = `${wanted} (${n}).md`;
    this.taken.add(name.toLowerCase());
    return name;
  }

  /** What the links of a file lead to. */
  linksOf(home: string): VaultNames {
    const articles = new Map(
      [...this.byArticle].map(([id, file]) => [withoutExtension(file), toArticleId(id)]),
    );
    return {
      articleOf: (file) => (file === '' ? toArticleId(home) : articles.get(file)),
      markOf: (articleId, block): AnnotationId | undefined => {
        const id = this.rowOf(articleId)?.notes[block]?.id;
        return id === undefined ? undefined : toAnnotationId(id);
      },
    };
  }
}
