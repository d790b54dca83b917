import { strToU8, zipSync } from 'fflate';
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
    '背影朱自清新文章',
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

test('an article in a language of letters is not set in the Chinese face', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: '添加文章' }).click();
  const dialog = page.getByRole('dialog', { name: '添加文章' });
  await dialog
    .getByRole('textbox', { name: '或者粘贴一篇' })
    .fill('---\ntitle: Une lettre\nlang: fr\n---\n\nIl a dit “bonjour”.');
  await dialog.getByRole('button', { name: '读取' }).click();
  await dialog.getByRole('button', { name: '添加 1 篇' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Une lettre' }).click();
  const said = page.getByRole('article').getByText('Il a dit “bonjour”.');
  await expect(said).toHaveCSS('font-family', /^Georgia/);
  const contents = page.getByRole('navigation', { name: '目录' });
  await expect(contents.getByText('Une lettre')).toHaveCSS('font-family', /^-apple-system/);
  const bar = page.locator('header').first();
  await expect(bar.getByText('Une lettre')).toHaveCSS('font-family', /^Georgia/);
});

const PAGE = `<!doctype html><html lang="zh-CN"><title>匆匆 - 某站</title><meta property="og:site_name" content="某站">
<meta name="author" content="朱自清"><base href="https://e.example/"><script>globalThis.ran = 1</script><nav><a href="/">首页</a></nav>
<article><h1>匆匆 - 某站</h1>${'<p>燕子去了，有再来的时候；杨柳枯了，有再青的时候；桃花谢了，有再开的时候。<img src="x.png" onerror="globalThis.ran=1"></p>'.repeat(8)}</article>`;

test('a saved web page and a zip become articles, and a copied passage keeps its form', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog', { name: '添加文章' });
  await main.getByRole('button', { name: '添加文章' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  const zip = zipSync({ '书/一.md': strToU8('# 甲\n\n乙'), '书/图.png': strToU8('x') });
  await chooser.setFiles([
    { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(PAGE) },
    { name: '书.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
  ]);
  await expect(dialog.getByRole('listitem')).toHaveText([
    /朱自清 · 某站新文章$/,
    '甲新文章',
    '书/图.png不是 Markdown、文本或网页',
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '添加 2 篇' }).click();
  await main.getByRole('link', { name: '匆匆' }).click();
  await expect(page.getByRole('article')).toContainText('燕子去了');
  await expect(page.getByRole('article')).not.toContainText('首页');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);

  await page.goto('/');
  await main
    .getByRole('button', { name: /^“匆匆.*的操作$/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '来源' }).click();
  const origin = page.getByRole('dialog', { name: /^“匆匆.*的来源$/ });
  await expect(origin).toContainText('某站');
  await expect(origin).toContainText('a.html');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(origin).toBeHidden();
  await main.getByRole('button', { name: '添加文章' }).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('textbox', { name: '或者粘贴一篇' }).focus();
  await page.evaluate(() => {
    const types = { 'text/html': '<h2>丁</h2><p>戊<b>己</b></p>', 'text/plain': '丁 戊己' };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  });
  await page.keyboard.press('Control+v');
  await expect(dialog.getByRole('checkbox', { name: '保留标题、列表和链接' })).toBeChecked();
  await dialog.getByRole('button', { name: '读取' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText('丁新文章');
});
