import type { ArticleId } from '../article/article.ts';

/**
 * The contract of this folder. One file a format, and each exports one {@link Format}: adding a format is adding
 * its file and a line in `note-formats.ts`. `encode` is pure and total: what it is given it writes, in an order
 * that depends on nothing else, so that the same notes give the same bytes. `decode` takes whatever is in a file,
 * never throws, and tells what it could not read. Nothing here knows files, clocks or the DOM: the moment of
 * export and the app's address are options. Which format a file that comes in is of is told in `recognize-notes.ts`.
 */
export interface Format<Data, Options, Decoded> {
  /** Names the format in settings and addresses, e.g. `json-ld`. */
  readonly id: string;
  readonly label: Readonly<Record<ExportLanguage, string>>;
  /** What it is for, in a sentence. */
  readonly hint?: Readonly<Record<ExportLanguage, string>>;
  /** Of the files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** How several articles can be laid out, the usual way first; absent where it is always one file. */
  readonly layouts?: readonly Layout[];
  encode(data: Data, options: Options): Encoded;
  /** `textOf` gives the projection of an article that is here, for formats that say where in it a mark stands. */
  decode?(bytes: Uint8Array, textOf?: TextOf): Decoded;
}

export type TextOf = (articleId: ArticleId) => string | undefined;

/** A file for each article, or one for all of them. */
export type Layout = 'articles' | 'one';

export type ExportLanguage = 'zh-CN' | 'en';

export interface ExportFile {
  /** Safe on every system, unique among its fellows whatever their case. */
  readonly name: string;
  /** Well-formed Unicode, to be stored as UTF-8. */
  readonly text: string;
}

export interface Encoded {
  readonly files: readonly ExportFile[];
  /** All of it in one text: for the preview, and for Copy. */
  readonly text: string;
}
