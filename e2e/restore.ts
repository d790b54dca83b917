import { expect, type Page } from '@playwright/test';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { toInstant } from '../src/core/annotation/annotation.ts';
import { backupFormat, type Snapshot } from '../src/core/exchange/backup.ts';

/** A backup of marks and of the text they were made on, and nothing else. */
export const backupOf = (annotations: readonly Annotation[], snapshot: Snapshot): string =>
  backupFormat.encode(
    {
      annotations,
      drafts: [],
      versions: [],
      reviews: [],
      places: [],
      settings: [],
      snapshots: [snapshot],
      articles: [],
      articleTexts: [],
      shelf: [],
      mends: [],
      mendDrafts: [],
    },
    { createdAt: toInstant('2026-11-24T08:00:00.000Z'), app: '0.0.1' },
  ).text;

/** Restores a backup in Settings, as a reader does. */
export async function restore(page: Page, backup: string): Promise<void> {
  await page.goto('/#/settings');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '恢复', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('备份已恢复');
}
