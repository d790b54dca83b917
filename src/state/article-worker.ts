import type { ToArticleWorker } from './article-messages.ts';
import { answerArticleTask } from './article-tasks.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToArticleWorker>) => {
  self.postMessage(answerArticleTask(data));
});
