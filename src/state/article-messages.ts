import type { Article } from '../core/article/article.ts';
import type { Brought } from '../core/article/bring-in.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import type { CompiledHead } from '../core/mend/compile-text.ts';
import type { mendOf } from '../core/mend/mend.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import type { PackedArticle } from '../core/text/packed-article.ts';
import type { Unzipped } from './unzip.ts';

/** A file. Its name may have the folders that it lies in. */
export interface BroughtBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A text that was pasted. */
export interface BroughtText {
  readonly name: '';
  readonly text: string;
}

/** What was copied from a page, with its markup. */
export interface BroughtHtml {
  readonly name: '';
  readonly html: string;
}

export type BroughtFile = BroughtBytes | BroughtText | BroughtHtml;

/** What a file became: an article with its file, or why it cannot be read. */
export type ReadFile =
  | (Extract<Brought, { ok: true }> & { readonly base64?: string })
  | { readonly ok: false; readonly reason: 'empty' | 'too-long' | 'too-large' | 'encoding' | 'too-hard' };

/** What the workers that read articles are asked, one at a time, and what they answer. */
export interface ArticleTasks {
  readonly read: { readonly ask: BroughtBytes | BroughtText; readonly answer: ReadFile };
  /** A web page; `isPlain` where only its words are to be taken. */
  readonly page: {
    readonly ask: { readonly file: BroughtBytes | BroughtHtml; readonly isPlain: boolean };
    readonly answer: ReadFile;
  };
  readonly unzip: { readonly ask: Uint8Array<ArrayBuffer>; readonly answer: Unzipped };
  readonly parse: {
    readonly ask: {
      readonly article: Pick<OwnArticle, 'id' | 'language' | 'front'>;
      readonly markdown: string;
    };
    readonly answer: PackedArticle;
  };
  /** An article taken apart; `markdown` is taken as a whole where its tree cannot be. */
  readonly open: {
    readonly ask: { readonly article: Article; readonly markdown: string | undefined };
    readonly answer: MendedText | undefined;
  };
  /** What a mended text becomes; undefined where Markdown would change it. */
  readonly mend: {
    readonly ask: { readonly text: MendedText; readonly head: CompiledHead };
    readonly answer: ReturnType<typeof mendOf> | undefined;
  };
}

/** Web pages have a worker of their own, which is larger. */
export type ToArticleWorker = {
  [Kind in Exclude<keyof ArticleTasks, 'page'>]: {
    readonly kind: Kind;
    readonly ask: ArticleTasks[Kind]['ask'];
  };
}[Exclude<keyof ArticleTasks, 'page'>];

export interface ToPageWorker {
  readonly kind: 'page';
  readonly ask: ArticleTasks['page']['ask'];
}
