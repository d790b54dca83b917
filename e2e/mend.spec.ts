import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, mark, openArticle } from './reading.ts';

const TEXT =
  '关于工作的意见\n\n全市上下要以强烈的担当和一丝不苟的作风集中精力推迸\n\n问题整改，抓好增收补损。\n\n各级都要抓好落实。';

test('a paragraph broken in two is joined, a character mended, and the marks stand; then the original is back', async ({
  page,
}) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '添加文章' }).click();
  const dialog = page.getByRole('dialog', { name: '添加文章' });
  await dialog.getByRole('textbox', { name: '或者粘贴一篇' }).fill(TEXT);
  await dialog.getByRole('button', { name: '读取' }).click();
  await dialog.getByRole('button', { name: '添加 1 篇' }).click();
  await expect(page.getByRole('status')).toHaveText('已添加 1 篇');
  await main.getByRole('link', { name: /^关于工作的意见/ }).click();
  const article = page.getByRole('article');
  await expect(article).toHaveAccessibleName('关于工作的意见');
  await mark(page, '抓好落实', '黄');
  await mark(page, '集中精力推迸', '绿');

  // From the reading room, by the palette.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('校改');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: '校改', level: 1 })).toBeVisible();
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  await expect(paragraph(2)).toHaveValue(/推迸$/);
  await expectAccessible(page);
  await main.getByRole('button', { name: /^采纳：第 2 段/ }).click();
  await expect(paragraph(2)).toHaveValue(/推迸问题整改，抓好增收补损。$/);
  await paragraph(2).fill((await paragraph(2).inputValue()).replace('推迸', '推进'));

  // What is not saved outlives the tab.
  await page.reload();
  await expect(paragraph(2)).toHaveValue(/推进问题整改/);
  await expect(main.getByText('这里接着上次没有保存的校改。')).toBeVisible();
  await main.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('校改已保存');
  await main.getByRole('link', { name: '去阅读' }).click();
  await expect(article.getByText('集中精力推进问题整改，抓好增收补损。')).toBeVisible();
  await expectPainted(page, ['green: 集中精力推进', 'yellow: 抓好落实']);
  await page.reload();
  await expectPainted(page, ['green: 集中精力推进', 'yellow: 抓好落实']);

  await page.goBack();
  await main.getByRole('button', { name: '回到原文' }).click();
  await expect(page.getByRole('status')).toHaveText('已回到原文');
  await expect(article.getByText('集中精力推迸', { exact: false })).toBeVisible();
  await expectPainted(page, ['green: 集中精力推迸', 'yellow: 抓好落实']);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(article.getByText('集中精力推进问题整改')).toBeVisible();
});

test('a scanned page is mended by keys alone, and given back as its sidecar', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.goto('/#/mend/tuopin-diaodu');
  const main = page.getByRole('main');
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  const first = await paragraph(1).inputValue();
  const second = await paragraph(2).inputValue();
  await paragraph(1).focus();
  await page.keyboard.press('Control+Home');
  await expect(main.getByRole('region', { name: '原版行' }).locator('[data-used]')).toContainText('第 11 行');
  await page.keyboard.press('Alt+j');
  await expect(paragraph(1)).toHaveValue(first + second);
  // The caret is at the seam: there it can be split again.
  await page.keyboard.press('Enter');
  await expect(paragraph(2)).toHaveValue(second);
  await expect(paragraph(2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(paragraph(1)).toHaveValue(first);
  await paragraph(2).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(paragraph(3)).toHaveValue(second);
  await expect(paragraph(3)).toBeFocused();

  await main.getByRole('button', { name: '存成版面说明' }).click();
  const dialog = page.getByRole('dialog', { name: '存成版面说明' });
  await expect(dialog).toContainText('所有校改都写进去了。');
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('000_4b88447c7ee2a5ac.page.json');
  const sidecar = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(sidecar.articles[0].blocks.slice(0, 3)).toEqual(['L11@8-', 'L17', 'L13+L15']);
});

test('what is selected is put elsewhere, by keys and by the pointer, and taken back', async ({ page }) => {
  await page.goto('/#/mend/yuanqi-fuwu');
  const main = page.getByRole('main');
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  const first = await paragraph(1).inputValue();
  const second = await paragraph(2).inputValue();
  const third = await paragraph(3).inputValue();
  const [words, rest] = [first.slice(0, 8), first.slice(8)];
  const selectWords = async (): Promise<void> => {
    await paragraph(1).focus();
    await page.keyboard.press('Control+Home');
    for (const _ of words) await page.keyboard.press('Shift+ArrowRight');
  };

  // By keys, between paragraphs: away with Esc, then to a place.
  await selectWords();
  await page.keyboard.press('Alt+m');
  await expect(main.getByRole('region', { name: '移动文字' })).toContainText(words);
  await expect(main.getByRole('button', { name: '放到第 1 段之后', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(main.getByRole('region', { name: '移动文字' })).toBeHidden();
  await expect(paragraph(1)).toBeFocused();
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(paragraph(3)).toHaveValue(words);
  await expect(paragraph(3)).toBeFocused();
  await expect(paragraph(1)).toHaveValue(rest);
  await page.keyboard.press('Control+z');
  await expect(paragraph(1)).toHaveValue(first);

  // By keys, into a paragraph; nothing is typed into it.
  await selectWords();
  await page.keyboard.press('Alt+m');
  await paragraph(2).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('abc');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(paragraph(2)).toHaveValue(second.slice(0, 1) + words + second.slice(1));
  await page.keyboard.press('Control+z');

  // By the pointer.
  await selectWords();
  await main.getByRole('button', { name: '移动第 1 段的文字' }).click();
  await paragraph(3).click({ position: { x: 14, y: 20 } });
  await main.getByRole('button', { name: '插到光标处' }).click();
  await expect(paragraph(3)).toHaveValue(words + third);
  await main.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(paragraph(1)).toHaveValue(first);
});

test('a paragraph is moved to another article of its page, and both are taken back at once', async ({
  page,
}) => {
  const other = await openArticle(page, 'chuangwen-weiwen');
  await page.goto('/#/mend/tuopin-diaodu');
  const main = page.getByRole('main');
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  const second = await paragraph(2).inputValue();
  const third = await paragraph(3).inputValue();
  await main.getByRole('button', { name: '移动第 2 段的文字' }).click();
  await main.getByRole('button', { name: '移到另一篇' }).click();
  const dialog = page.getByRole('dialog', { name: '移到同版的另一篇' });
  await dialog.getByText('在新起点上全力夺取').click();
  await dialog.getByText(/^第 1 段之后/).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '移过去' }).click();
  await expect(page.getByRole('status')).toHaveText(/^已移到“在新起点/);
  await expect(paragraph(2)).toHaveValue(third);

  // The notice stays while the pointer is on it.
  await page.getByRole('button', { name: '撤销', exact: true }).last().hover();
  await openArticle(page, 'chuangwen-weiwen');
  await expect(other).toContainText(second.slice(0, 20));
  await page.goBack();
  // From here on it is this visit's undo no more; the notice's is.
  await page.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect(page.getByRole('status')).toHaveText('已移回来');
  await page.reload();
  await expect(paragraph(2)).toHaveValue(second);
  await openArticle(page, 'chuangwen-weiwen');
  await expect(other).not.toContainText(second.slice(0, 20));
});
