import type { ToExporter } from './export-messages.ts';
import { exportService } from './export-service.ts';

const receive = exportService((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToExporter>) => receive(data));
