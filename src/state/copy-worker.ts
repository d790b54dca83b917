import type { Counts } from '../storage/count-marks.ts';
import { makeCopy } from './make-copy.ts';

self.addEventListener(
  'message',
  ({ data }: MessageEvent<Counts>) => void makeCopy(data).then((outcome) => self.postMessage(outcome)),
);
