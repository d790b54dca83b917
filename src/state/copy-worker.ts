import { makeCopy } from './make-copy.ts';

self.addEventListener(
  'message',
  ({ data }: MessageEvent<number>) => void makeCopy(data).then((outcome) => self.postMessage(outcome)),
);
