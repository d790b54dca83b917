import { toInstant } from '../core/annotation/annotation.ts';
import { backupFormat } from '../core/exchange/backup.ts';
import { copyName } from '../core/trust/copies.ts';
import { readAll } from '../storage/backup.ts';
import { writeCopy } from '../storage/copies.ts';
import type { Counts } from '../storage/count-marks.ts';
import { type StorageFault, storageFault } from '../storage/errors.ts';

/** What became of a copy; `none` where there is nothing to copy, or the browser has no place for it. */
export type CopyOutcome =
  | { readonly outcome: 'made'; readonly at: string }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'failed'; readonly fault: StorageFault };

/**
 * Copies all that the database holds to where the browser keeps files of this site. With fewer than so much of the
 * reader's something has been lost: no copy of that is to take the place of one that has it.
 */
export async function makeCopy(atLeast: Counts): Promise<CopyOutcome> {
  try {
    const data = await readAll();
    const marks = data.annotations.length;
    const texts = data.articles.length + data.mends.length;
    if (marks + texts === 0 || marks < atLeast.marks || texts < atLeast.texts) return { outcome: 'none' };
    const at = toInstant(new Date());
    const { text } = backupFormat.encode(data, { createdAt: at, app: '' });
    return (await writeCopy(copyName(at, marks), text)) ? { outcome: 'made', at } : { outcome: 'none' };
  } catch (error) {
    return { outcome: 'failed', fault: storageFault(error) };
  }
}
