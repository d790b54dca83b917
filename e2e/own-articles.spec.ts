import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, mark } from './reading.ts';

const TEXT =
  '---\ntitle: 背影\nauthor: 朱自清\n---\n\n我与父亲不相见已二年余了，我最不能忘记的是他的背影。\n\n那年冬天，祖母死了。';

test('files and a pasted text are added, read and marked; one is removed and put back', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '添加文章' }).click();
  const dialog = page.getByRole('dialog', { name: '添加文章' });
  await expectAccessible(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });
  await chooser.setFiles([
    file('a.md', Buffer.from(TEXT)),
    // 匆匆, in GB18030.
    file('匆匆.txt', Buffer.from([0xb4, 0xd2, 0xb4, 0xd2])),
    file('picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff])),
  ]);
  await expect(dialog.getByRole('listitem')).toHaveText([
    '背影新文章',
    '匆匆新文章',
    'picture.md不是文本，或者编码认不出',
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '添加 2 篇' }).click();
  await expect(page.getByRole('status')).toHaveText('已添加 2 篇');

  await main.getByRole('link', { name: '背影' }).click();
  await expect(page.getByRole('article')).toHaveAccessibleName('背影');
  await mark(page, '最不能忘记的是他的背影', '黄');
  await page.reload();
  await expectPainted(page, ['yellow: 最不能忘记的是他的背影']);

  await page.goto('/');
  await main.getByRole('button', { name: '从文库移走“背影”' }).click();
  await expect(main.getByRole('link', { name: '背影' })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(main.getByRole('link', { name: '背影' })).toContainText('1 处圈点');
  await page.goto('/#/notes');
  await expect(page.getByRole('main')).toContainText('朱自清');

  await page.goto('/');
  await main.getByRole('button', { name: '添加文章' }).click();
  await dialog
    .getByRole('textbox', { name: '或者粘贴一篇' })
    .fill('我与父亲不相见已二年余了，我最不能忘记的是他的背影。');
  await dialog.getByRole('button', { name: '读取' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('我与父亲不相见已二年余了');
  await page.keyboard.press('Escape');
  await expect(main.getByRole('button', { name: '添加文章' })).toBeFocused();
});
