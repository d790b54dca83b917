import type { Article } from '../core/article/article.ts';
import type { Brought } from '../core/article/bring-in.ts';
import type { OwnArticle } from '../core/article/own-article.ts';

/** A text as it comes, or the bytes of a file. */
export type BroughtFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: ''; readonly text: string };

/** What a file became: an article with its file, or why it cannot be read. */
export type ReadFile =
  | (Extract<Brought, { ok: true }> & { readonly base64?: string })
  | { readonly ok: false; readonly reason: 'empty' | 'too-long' | 'too-large' | 'encoding' | 'too-hard' };

/** What the worker that reads articles is asked, one at a time, and what it answers. */
export interface ArticleTasks {
  readonly read: { readonly ask: BroughtFile; readonly answer: ReadFile };
  readonly parse: {
    readonly ask: { readonly article: OwnArticle; readonly markdown: string };
    readonly answer: Article;
  };
}

export type ToArticleWorker = {
  [Kind in keyof ArticleTasks]: { readonly kind: Kind; readonly ask: ArticleTasks[Kind]['ask'] };
}[keyof ArticleTasks];
