import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixture.ts';
import { makeNotes, PASSAGE } from './noted.ts';
import { ARTICLES, expectPainted, openArticle } from './reading.ts';

/** A backup as it is saved, and what its zip holds. */
async function backUp(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份全部' }).click(),
  ]);
  const bytes = readFileSync(await file.path());
  const entries = Object.entries(unzipSync(bytes)).map(([path, entry]) => [path, strFromU8(entry)] as const);
  const text = entries.find(([path]) => path === 'quandian.json')?.[1] ?? '';
  return { name: file.suggestedFilename(), bytes, text, paths: entries.map(([path]) => path) };
}

const chooseBackup = async (page: Page, file: string | Uint8Array): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '恢复', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'backup', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
};

test('a backup restored into an empty browser gives the same again', async ({ page, openContext }) => {
  await makeNotes(page);
  await page.goto('/#/settings');
  const { name, bytes, text, paths } = await backUp(page);
  expect(name).toMatch(/^quandian-backup-.*\.zip$/);
  expect(paths).toContain(`notes/${ARTICLES['tuopin-diaodu']}.md`);

  const fresh = await (
    await openContext({ locale: 'zh-CN', viewport: { width: 1440, height: 960 } })
  ).newPage();
  await fresh.goto(`${new URL(page.url()).origin}/#/settings`);
  await chooseBackup(fresh, bytes);
  const dialog = fresh.getByRole('dialog', { name: '恢复这份备份？' });
  await expect(dialog).toContainText(/将新增 \d+ 条，更新 0 条/);
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(fresh.getByRole('status')).toHaveText('备份已恢复');
  const again = await backUp(fresh);
  expect(JSON.parse(again.text).data).toEqual(JSON.parse(text).data);
  await fresh.goto(`${new URL(page.url()).origin}/#/read/tuopin-diaodu`);
  await expectPainted(fresh, [`yellow: ${PASSAGE}`, 'green: 集中精力推进问题整改']);

  await fresh.goto(`${new URL(page.url()).origin}/#/settings`);
  await chooseBackup(fresh, text);
  await expect(fresh.getByText('备份里的内容这里都有了。')).toBeVisible();
});

test('a cut, an edited and a foreign file are refused with the reason', async ({ page }) => {
  await makeNotes(page);
  await page.goto('/#/settings');
  const { text, bytes } = await backUp(page);
  const alert = page.getByRole('alert');
  for (const [broken, reason] of [
    [bytes.subarray(0, -40), '这个压缩包不完整'],
    [text.slice(0, -40), '它不是 JSON'],
    [text.replace('起点', '终点'), '在备份之后被改动过'],
    ['{"some":"thing"}', '不是圈点的备份'],
    [text.replace(/"version":\d+/, '"version":99'), '出自更新的版本'],
  ] as const) {
    await chooseBackup(page, broken);
    await expect(alert).toContainText(reason);
    await expect(alert).toContainText('现有内容没有变动');
  }
  expect(JSON.parse((await backUp(page)).text).data).toEqual(JSON.parse(text).data);
});

test('the trash gives back, and is emptied only after it said how much', async ({ page }) => {
  await makeNotes(page);
  for (const passage of [PASSAGE, '集中精力推进问题整改']) {
    await page.goto('/#/notes');
    await page.getByRole('main').getByRole('link', { name: passage }).click();
    await page.getByRole('complementary').getByRole('button', { name: '删除' }).click();
    await expect(page.getByRole('status')).toHaveText('已删除');
  }
  await page.goto('/#/settings');
  const trash = page.locator('section', { has: page.getByRole('heading', { name: '回收站' }) });
  await trash
    .getByRole('listitem')
    .filter({ hasText: PASSAGE })
    .getByRole('button', { name: '放回原处' })
    .click();
  await expect(page.getByRole('status')).toHaveText('已恢复');
  await trash.getByRole('button', { name: '清空回收站' }).click();
  const dialog = page.getByRole('dialog', { name: '清空回收站？' });
  await expect(dialog).toContainText('1 处圈点连同批注将不可找回。');
  await dialog.getByRole('button', { name: '清空回收站' }).click();
  await expect(trash).toContainText('回收站是空的。');
  await openArticle(page, 'tuopin-diaodu');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
});
