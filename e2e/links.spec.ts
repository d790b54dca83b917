import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { clickOn, margin, mark, noteOn, openArticle, zh } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';
const OTHER = '集中精力推进问题整改';

test('a note is linked to as it is written, by keys alone, and leads there and back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '起点在此', '背景 结构');
  await mark(page, OTHER, '写批注');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  const list = page.getByRole('listbox');
  await field.pressSequentially('见 [[起点在');
  await expect(list.getByRole('option')).toHaveText([/动员全市上下/]);
  await expect(field).toHaveAttribute('aria-activedescendant', /.+-0$/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(field).toHaveValue(
    /^见 \[\[tuopin-diaodu#\^h-[\da-f]{8}\|动员全市上下凝心聚力、一鼓作气\]\]$/,
  );
  // The browser's own undo takes back what was taken from the list, and Esc closes the list alone.
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('见 [[起点在');
  await page.keyboard.press('Control+Shift+z');
  await field.pressSequentially('，并见[[zhengfu');
  await expect(list.getByRole('option')).toHaveText([/^市政府召开常务会议/]);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toBeFocused();
  await field.pressSequentially(
    '-changwu]]与[[none|没有的]]，[[推动"援企服务 助力倍增"专项行动持续走深落细|援企]] #',
  );
  await expect(list.getByRole('option')).toHaveText(['#背景', '#结构']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue(/ #结构 $/);
  await expect(margin(page).getByText('预览')).toBeVisible();
  const tags = page.getByRole('textbox', { name: zh.tags });
  await tags.pressSequentially('背');
  await expect(list.getByRole('option')).toHaveText(['#背景']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tags).toHaveValue('背景 ');
  await page.keyboard.press('Control+Enter');

  const card = margin(page).getByRole('listitem').filter({ hasText: '并见' });
  await expect(card).toContainText('#背景#结构');
  await expect(card.getByTitle('这里没有这个链接所指的内容')).toHaveText('没有的');
  await expect(card.getByRole('link', { name: '市政府召开常务会议' })).toHaveAttribute(
    'href',
    '#/read/zhengfu-changwu',
  );
  await expect(card.getByRole('link', { name: '援企' })).toHaveAttribute('href', '#/read/yuanqi-fuwu');
  const link = card.getByRole('link', { name: PASSAGE });
  await link.click();
  const target = margin(page).getByRole('listitem').filter({ hasText: '起点在此' });
  const from = target.getByRole('region', { name: '链到这里的批注' }).getByRole('link');
  await expect(from).toHaveText([/^见 动员全市上下/]);
  await expectAccessible(page);
  // Twice to one place: the reader has been elsewhere meanwhile.
  await clickOn(page, OTHER);
  await expect(target.locator('[data-active]')).toHaveCount(0);
  // By key: the card may be on its way to where it has room.
  await link.press('Enter');
  await from.press('Enter');
  await expect(card.locator('[data-active]')).toHaveCount(1);
  await expect(card.getByRole('button', { name: /集中精力推进问题整改$/ })).toBeFocused();
});

test('Enter goes on with a list, signs make words bold, and each is undone by the browser', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await field.pressSequentially('1. 起点');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await expect(field).toHaveValue('1. **起点**');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('1. 起点');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await field.pressSequentially('2. 终点');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await field.pressSequentially('完');
  await expect(field).toHaveValue('1. **起点**\n2. 终点\n\n完');
  const preview = margin(page).getByText('预览').locator('..');
  await expect(preview.locator('li')).toHaveText(['起点', '终点']);
  await expect(preview.locator('strong')).toHaveText('起点');
  await page.keyboard.press('Control+Enter');
  await expect(preview).toBeHidden();
});
