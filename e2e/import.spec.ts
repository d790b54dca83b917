import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { holdStore } from './hold-store.ts';
import { ARTICLES, expectPainted, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

/** As a Chinese Kindle writes it: a highlight of an article that is here with its note, one of a book, a bookmark. */
const CLIPPINGS = `${ARTICLES['tuopin-diaodu']} (陈润)
- 您在位置 #10-12的标注 | 添加于 2024年4月1日星期一 下午2:30:45

${PASSAGE}
==========
${ARTICLES['tuopin-diaodu']} (陈润)
- 您在位置 #12的笔记 | 添加于 2024年4月1日星期一 下午2:31:00

全文的起点
==========
爱的艺术 (弗洛姆)
- 您在位置 #22-25的标注 | 添加于 2022年1月17日星期一 下午11:04:05

爱不是一种只需投入身心就可获得的感情。
==========
爱的艺术 (弗洛姆)
- 您在位置 #30的书签 | 添加于 2022年1月17日星期一 下午11:04:05


==========
`;

async function chooseFiles(page: Page, files: Readonly<Record<string, string>>) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件', exact: true }).click(),
  ]);
  const payload = ([name, text]: [string, string]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await chooser.setFiles(Object.entries(files).map(payload));
  return page.getByRole('dialog', { name: '导入笔记' });
}

test('a Kindle’s clippings come to the article that is here, once, and are undone in one step', async ({
  page,
}) => {
  await page.goto('/#/settings');
  let dialog = await chooseFiles(page, { 'notes.txt': '一行别的' });
  await expect(dialog.getByRole('alert')).toContainText('认不出这个文件的格式');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeFocused();

  dialog = await chooseFiles(page, { 'My Clippings.txt': CLIPPINGS });
  await expect(dialog.getByRole('list', { name: '读不出' })).toHaveText('第 16 行书签，没有文字');
  await expect(dialog.getByRole('definition')).toHaveText(['2', '0', '0', '1']);
  await expect(dialog).toContainText('有 1 处圈点的文章不在这里');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '导入 2 条' }).click();
  await expect(page.getByRole('status')).toHaveText('已导入 2 处圈点');

  await openArticle(page, 'tuopin-diaodu');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await page.goto('/#/notes');
  const main = page.getByRole('main');
  await expect(main.getByText('全文的起点')).toBeVisible();
  await expect(main.getByRole('heading', { name: '爱的艺术' })).toBeVisible();
  await expect(main.getByText('文章不在这里')).toBeVisible();

  // The links of an export to what is not here lead on.
  await page.getByRole('button', { name: '导出' }).click();
  const preview = page.getByRole('textbox', { name: '预览' });
  await page.getByRole('radiogroup', { name: '格式' }).getByText('Hypothesis').click();
  await expect(preview).toHaveValue(/#\/read\/import-/);
  const id = /#\/read\/(import-\w+)/.exec(await preview.inputValue())?.[1] ?? '';
  await page.goto(`/#/read/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“爱的艺术”不在这里。');
  await page.getByRole('link', { name: '看它的圈点' }).click();
  await expect(main.getByText('爱不是一种只需投入身心就可获得的感情。')).toBeVisible();

  await page.goto('/#/settings');
  dialog = await chooseFiles(page, { 'My Clippings.txt': CLIPPINGS });
  await expect(dialog).toContainText('文件里的内容这里都有了。');
  await page.keyboard.press('Escape');
  await page.goto('/#/notes');
  await expect(main.getByText('全文的起点')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(main.getByText('全文的起点')).toBeHidden();
  await expect(main.getByRole('heading', { name: '爱的艺术' })).toBeHidden();
});

test('of several files, one that is closed while it is still being stored takes no other with it', async ({
  page,
}) => {
  await page.goto('/#/settings');
  const dialog = await chooseFiles(page, {
    'one.txt': CLIPPINGS,
    'two.txt': '一行别的',
    'three.txt': '又一行',
  });
  await expect(dialog).toContainText('one.txt');
  const run = dialog.getByRole('button', { name: '导入 2 条' });
  await expect(run).toBeVisible();
  const letGo = await holdStore(page, 'annotations');
  await run.click();
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('two.txt');
  await expect(dialog.getByRole('alert')).toContainText('认不出这个文件的格式');
  await letGo();
  await expect(page.getByRole('status')).toHaveText('已导入 2 处圈点');
  await expect(dialog).toContainText('two.txt');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('three.txt');
});
