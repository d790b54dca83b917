import { ownToArticle } from '../core/article/bring-in.ts';
import type { ToArticleWorker } from './article-messages.ts';
import { readFile } from './read-file.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToArticleWorker>) => {
  self.postMessage(
    data.kind === 'read' ? readFile(data.ask) : ownToArticle(data.ask.article, data.ask.markdown),
  );
});
