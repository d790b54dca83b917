import { expect, type Page } from '@playwright/test';
import { openArticle } from '../e2e/reading.ts';
import type { Ledger } from './ledger.ts';
import { ARTICLE } from './writes.ts';

/** The app notices that marks are gone, says how many, and brings back from its own copy what was there. */
export async function expectRestored(page: Page, ledger: Ledger): Promise<void> {
  await openArticle(page, ARTICLE);
  const dialog = page.getByRole('dialog', { name: /不见了$/ });
  await expect(dialog).toContainText(`${ledger.confirmed.length} 处圈点`);
  await dialog
    .getByRole('button', { name: /^恢复 .*的副本$/ })
    .first()
    .click();
  const preview = page.getByRole('dialog', { name: '恢复这份备份？' });
  await preview.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await ledger.expectKept(page);
}
