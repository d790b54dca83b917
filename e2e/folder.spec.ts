import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { ARTICLES, noteOn, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';
const FILE = `${ARTICLES['tuopin-diaodu']}.md`;

/** Runs in the page, before its scripts: whoever is asked to choose a folder chooses one of the browser's own. */
function chooseOwnFolder(): void {
  Object.assign(window, {
    showDirectoryPicker: async ({ id }: { id: string }) =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(id, { create: true }),
  });
}

/** The files of a folder with what is in them. */
const filesIn = (page: Page, folder: string): Promise<Record<string, string>> =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const found: Record<string, string> = {};
    for await (const [file, handle] of (await root.getDirectoryHandle(name)).entries())
      if (handle instanceof FileSystemFileHandle) found[file] = await (await handle.getFile()).text();
    return found;
  }, folder);

/** What another program does to a file; then its window gives way to the page's. */
const editFile = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    async ({ file, from, to }) => {
      const root = await navigator.storage.getDirectory();
      const handle = await (await root.getDirectoryHandle('quandian-notes')).getFileHandle(file);
      const text = (await (await handle.getFile()).text()).replace(from, to);
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      dispatchEvent(new Event('focus'));
    },
    { file: FILE, from, to },
  );

const section = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });

test.beforeEach(({ context }) => context.addInitScript(chooseOwnFolder));

test('notes stand in a folder as Markdown, and what is edited there comes back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '全文的起点');
  await page.goto('/#/settings');
  const notes = section(page, '笔记文件夹');
  await notes.getByRole('button', { name: '选择文件夹' }).click();
  await expect(notes).toContainText('存进文件夹“quandian-notes”');
  await expect(notes).toContainText('上次写入');
  const text = (await filesIn(page, 'quandian-notes'))[FILE] ?? '';
  expect(text).toMatch(/^---\ntitle: [\s\S]*%% quandian:begin tuopin-diaodu %%[\s\S]*全文的起点 \[打开\]/);
  await expectAccessible(page);

  await editFile(page, '全文的起点', '在库里改过');
  await expect(page.getByRole('status')).toHaveText('从文件夹读回 1 条批注');
  await page.goto('/#/notes');
  await expect(page.getByRole('main').getByText('在库里改过')).toBeVisible();

  await editFile(page, '> 动员', '> 发动');
  await expect(page.getByRole('status')).toContainText('已另存在旁边');
  const files = await filesIn(page, 'quandian-notes');
  expect(files[FILE]).toContain(`> ${PASSAGE}`);
  const beside = Object.entries(files).find(([name]) => name.includes('冲突'))?.[1];
  expect(beside).toContain('> 发动全市');
  expect(beside).not.toContain('quandian:begin');

  await page.goto('/#/settings');
  await notes.getByRole('button', { name: '停止' }).click();
  await expect(notes.getByRole('button', { name: '选择文件夹' })).toBeFocused();
  expect(Object.keys(await filesIn(page, 'quandian-notes'))).toHaveLength(2);
});

test('a folder gets the day’s backup, once; without folders to choose, the settings say so', async ({
  page,
}) => {
  await page.goto('/#/settings');
  const copies = section(page, '每日副本');
  await copies.getByRole('button', { name: '选择文件夹' }).click();
  await expect(copies).toContainText('上次写入');
  const [[name, text] = ['', ''], ...others] = Object.entries(await filesIn(page, 'quandian-copies'));
  expect(name).toMatch(/^quandian-\d{4}-\d\d-\d\d\.zip$/);
  expect(text).toMatch(/^PK[\s\S]*quandian\.json/);
  expect(others).toEqual([]);

  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'showDirectoryPicker'));
  await page.reload();
  await expect(copies).toContainText('这个浏览器不能写入本机的文件夹');
  await expect(copies.getByRole('button')).toHaveCount(0);
});
