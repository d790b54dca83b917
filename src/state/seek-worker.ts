import type { ToSeeker } from './seek-messages.ts';
import { seekService } from './seek-service.ts';

const receive = seekService(
  (message) => self.postMessage(message),
  () => new Promise((resolve) => setTimeout(resolve)),
);
self.addEventListener('message', ({ data }: MessageEvent<ToSeeker>) => receive(data));
