import type { Article } from '../core/article/article.ts';
import type { Brought } from '../core/article/bring-in.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import type { CompiledHead } from '../core/mend/compile-text.ts';
import type { mendOf } from '../core/mend/mend.ts';
import type { MendedText } from '../core/mend/mended-text.ts';

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
    readonly ask: {
      readonly article: Pick<OwnArticle, 'id' | 'language' | 'front'>;
      readonly markdown: string;
    };
    readonly answer: Article;
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

export type ToArticleWorker = {
  [Kind in keyof ArticleTasks]: { readonly kind: Kind; readonly ask: ArticleTasks[Kind]['ask'] };
}[keyof ArticleTasks];
