import { encodeBackupZip } from '../core/exchange/backup-zip.ts';
import type { ToPack } from './pack-in-worker.ts';

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { data: rows, options, notes }: ToPack = JSON.parse(data);
  const zip = encodeBackupZip(rows, options, notes);
  self.postMessage(zip, { transfer: [zip.bytes.buffer] });
});
