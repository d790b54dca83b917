import type { Page } from '@playwright/test';
import { expect, installing, test } from './fixture.ts';
import { controlled } from './newer-build.ts';

const NOTES = 'Highlight,Title\n一处,一本书\n';

/** Once the app is installed, shows another site's form, which posts to where files are shared. */
async function openForm(
  page: Page,
  baseURL: string | undefined,
  fields: string,
  kind = 'multipart/form-data',
) {
  const first = await page.context().newPage();
  await first.goto('/');
  await controlled(first);
  await first.close();
  await page.setContent(
    `<form method="post" enctype="${kind}" action="${baseURL}/share">${fields}<button></form>`,
  );
}

/** Puts a file of notes into the form, and sends it. */
async function shareNotes(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '读书.csv', mimeType: 'text/csv', buffer: Buffer.from(NOTES) });
  await page.locator('button').click();
}

test.describe('what is shared', () => {
  test.use(installing);

  test('a file that another app shares is kept, looked at in Settings, and then forgotten', async ({
    page,
    baseURL,
  }) => {
    await openForm(page, baseURL, '<input name="files" type="file">');
    await shareNotes(page);
    const dialog = page.getByRole('dialog', { name: '导入笔记' });
    await expect(dialog).toContainText('读书.csv');
    await expect(page).toHaveURL(/\/#\/settings$/);
    await page.reload();
    await dialog.getByRole('button', { name: '导入 1 条' }).click();
    await expect(dialog).toHaveCount(0);
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => /shared/.test(name))))
      .toEqual([]);
  });

  test('what another site posts, and is no form with files, leads to the library, and nothing is offered', async ({
    page,
    baseURL,
  }) => {
    await openForm(page, baseURL, '<input name="text" value="甲">', 'text/plain');
    await page.locator('button').click();
    await expect(page).toHaveURL(`${baseURL}/#/`);
    await expect(page.getByRole('heading', { level: 1, name: '文库' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a shared text is offered as an article, shared notes go on to Settings', async ({
    page,
    baseURL,
  }) => {
    await openForm(
      page,
      baseURL,
      `<input name="title" value="背影">
       <textarea name="text">我与父亲不相见已二年余了。</textarea><input name="url" value="https://example.com/a">
       <input name="files" type="file">`,
    );
    await shareNotes(page);
    const adding = page.getByRole('dialog', { name: '添加文章' });
    await expect(adding.getByRole('listitem')).toHaveText(['背影新文章']);
    await adding.getByRole('button', { name: '添加 1 篇' }).click();
    await expect(page.getByRole('dialog', { name: '导入笔记' })).toContainText('读书.csv');
    await expect(page).toHaveURL(/\/#\/settings$/);
  });
});

test('files that are opened with the installed app are looked at one after the other', async ({ page }) => {
  await page.addInitScript((notes) => {
    const handles = ['一.csv', '二.csv'].map((name) => ({ getFile: async () => new File([notes], name) }));
    const setConsumer = (take: (launch: object) => void): void => take({ files: handles });
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
  }, NOTES);
  await page.goto('/#/settings');
  const dialog = page.getByRole('dialog', { name: '导入笔记' });
  await expect(dialog).toContainText('一.csv');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('二.csv');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
