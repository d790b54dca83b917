import type { ToSearch } from './search-messages.ts';
import { SearchService } from './search-service.ts';

const { receive } = new SearchService((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => receive(data));
