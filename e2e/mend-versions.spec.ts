import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';

const TEXT =
  '关于工作的意见,分为两条。\n\n全市上下要以强烈的担当和一丝不苟的作风集中精力推迸\n\n问题整改， 抓好增收补损。';

test('of two tabs that mend one article neither overwrites the other unasked', async ({ page, context }) => {
  await page.goto('/#/mend/yuanqi-fuwu');
  const mine = page.getByRole('main');
  const other = await context.newPage();
  await other.goto('/#/mend/yuanqi-fuwu');
  const theirs = other.getByRole('main');
  const headline = '主题';
  await mine.getByRole('textbox', { name: headline }).fill('我的题');
  await theirs.getByRole('textbox', { name: headline }).fill('别的题');
  await theirs.getByRole('button', { name: '保存', exact: true }).click();
  await expect(mine.getByText('另一个标签页保存了这篇的校改。')).toBeVisible();

  await mine.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('没有保存：另一个标签页先保存了。')).toBeVisible();
  await mine.getByRole('button', { name: '换成那一份' }).click();
  await expect(mine.getByRole('textbox', { name: headline })).toHaveValue('别的题');
  await mine.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(mine.getByRole('textbox', { name: headline })).toHaveValue('我的题');

  // Mine is saved knowingly, over theirs; and theirs takes note.
  await mine.getByRole('button', { name: '保存', exact: true }).click();
  await expect(theirs.getByText('另一个标签页保存了这篇的校改。')).toBeVisible();
  await theirs.getByRole('button', { name: '保存我的' }).click();
  await expect(theirs.getByText('另一个标签页保存了这篇的校改。')).toBeHidden();
  await theirs.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(theirs.getByRole('textbox', { name: headline })).toHaveValue('我的题');
});

test('an original that is another in a new build is told of, compared, and the mended text kept', async ({
  page,
}) => {
  await page.goto('/#/mend/tuopin-diaodu');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: '主题' }).fill('校改过的题');
  await main.getByRole('button', { name: '保存', exact: true }).click();
  await expect(main.getByText('校改已保存')).toBeVisible();

  await openText(page, TEXT, '新版的题');
  await page.goto('/?other');
  await page.goto('/#/mend/tuopin-diaodu');
  await expect(main.getByText('原文有了新版本，现在读的仍是校改后的文字。')).toBeVisible();
  await main.getByRole('button', { name: '对照' }).click();
  const dialog = page.getByRole('dialog', { name: '对照新原文' });
  const headline = dialog.getByRole('listitem').filter({ hasText: '校改过的题' });
  await expect(headline).toContainText('新版的题');
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: '保留校改' }).click();
  await expect(page.getByRole('status').filter({ hasText: '校改已保留' })).toBeVisible();
  await page.reload();
  await expect(main.getByRole('textbox', { name: '主题' })).toHaveValue('校改过的题');
  await expect(main.getByText('原文有了新版本')).toBeHidden();
});

test('all suggestions are taken at once, and undone at once', async ({ page }) => {
  await openText(page, TEXT);
  await page.goto('/#/mend/tuopin-diaodu');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '采纳所有建议（3）' }).click();
  await expect(main.getByRole('textbox', { name: '第 1 段', exact: true })).toHaveValue(
    '关于工作的意见，分为两条。',
  );
  await expect(main.getByRole('textbox', { name: '第 2 段', exact: true })).toHaveValue(
    '全市上下要以强烈的担当和一丝不苟的作风集中精力推迸问题整改，抓好增收补损。',
  );
  await main.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(main.getByRole('textbox', { name: '第 1 段', exact: true })).toHaveValue(
    '关于工作的意见,分为两条。',
  );
  await expect(main.getByRole('textbox', { name: '第 3 段', exact: true })).toBeVisible();
});
