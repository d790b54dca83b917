import { ownToArticle } from '../core/article/bring-in.ts';
import { compileText } from '../core/mend/compile-text.ts';
import { mendOf } from '../core/mend/mend.ts';
import { openText, openWhole } from '../core/mend/open-text.ts';
import { packArticle } from '../core/text/packed-article.ts';
import type { ArticleTasks, ToArticleWorker } from './article-messages.ts';
import { readFile } from './read-file.ts';
import { unzip } from './unzip.ts';

/** Does what the worker is asked; on the page itself only in tests. */
export function answerArticleTask({ kind, ask }: ToArticleWorker): ArticleTasks[typeof kind]['answer'] {
  switch (kind) {
    case 'read':
      return readFile(ask);
    case 'unzip':
      return unzip(ask);
    case 'parse':
      return packArticle(ownToArticle(ask.article, ask.markdown));
    case 'open':
      return (
        openText(ask.article) ??
        (ask.markdown === undefined ? undefined : openWhole(ask.article, ask.markdown))
      );
    case 'mend':
      return orNothing(() => mendOf(compileText(ask.text, ask.head)));
  }
}

function orNothing<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
