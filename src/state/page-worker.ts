import type { ToPageWorker } from './article-messages.ts';
import { readPageFile } from './read-page-file.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToPageWorker>) => {
  self.postMessage(readPageFile(data.ask));
});
