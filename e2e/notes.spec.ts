import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { clickOn, expectPainted, margin, mark, noteOn, openArticle, spanOf, zh } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

test('a note of Markdown stands level with its mark', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '**起点**\n\n- 一\n- 二', '背景、结构');
  const card = margin(page).getByRole('listitem').first();
  await expect(card.locator('strong')).toHaveText('起点');
  await expect(card.locator('li')).toHaveText(['一', '二']);
  await expect(card).toContainText('#背景');
  await expect(card).toContainText('#结构');
  const { first } = await spanOf(page, PASSAGE);
  const box = await card.boundingBox();
  expect(Math.abs((box?.y ?? 0) - first.y)).toBeLessThan(24);
});

test('notes of one paragraph never overlap, and the active one has its place', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const passages = [
    '全力以赴开展挂牌督办',
    '集中精力推进问题整改',
    '千方百计抓好增收补损',
    '未雨绸缪防范化解',
    '绷紧思想之弦',
  ];
  for (const passage of passages) await noteOn(page, passage, `${passage}：写得不短的一条批注，要占两三行。`);
  await clickOn(page, '未雨绸缪防范化解');
  const cards = margin(page).getByRole('listitem');
  await expect(cards).toHaveCount(5);
  await expect(async () => {
    const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
    for (const [i, box] of boxes.entries()) {
      const above = boxes[i - 1];
      if (above && box) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
    }
    const { first } = await spanOf(page, '未雨绸缪防范化解');
    expect(Math.abs((boxes[3]?.y ?? 0) - first.y)).toBeLessThan(24);
  }).toPass();
});

test('Esc keeps a draft, and the editor finds it again', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await field.pressSequentially('还没想好');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(margin(page)).toContainText('还没想好');
  await expect(margin(page)).toContainText('草稿，尚未保存');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await expect(field).toHaveValue('还没想好');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page)).not.toContainText('草稿');
});

test('Notes shows and finds a draft, and says that it is one', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '第一稿', '甲');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await page.getByRole('textbox', { name: zh.note, exact: true }).fill('改到一半');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '笔记' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('改到一半');
  await expect(main).toContainText('草稿，尚未保存');
  await expect(main).not.toContainText('第一稿');
  await main.getByRole('searchbox').fill('一半');
  await expect(main.locator('mark')).toHaveText('一半');
  await main.getByRole('link', { name: PASSAGE }).click();
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await expect(page.getByRole('textbox', { name: zh.note, exact: true })).toHaveValue('改到一半');
  await page.keyboard.press('Control+Enter');
  await page.goBack();
  await expect(main).toContainText('改到一半');
  await expect(main).not.toContainText('草稿');
});

test('words survive the tab closed in mid-word', async ({ page, context }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  await page.getByRole('textbox', { name: zh.note, exact: true }).pressSequentially('写到一半的');
  await page.close();
  const again = await context.newPage();
  await openArticle(again, 'tuopin-diaodu');
  await expect(margin(again)).toContainText('写到一半的');
  await expect(margin(again)).toContainText('草稿，尚未保存');
});

test('a note begun and left without a word leaves no mark; a mark made on purpose stays', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expectPainted(page, []);
  await mark(page, PASSAGE, '绿');
  await mark(page, PASSAGE, '写批注');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expectPainted(page, [`green: ${PASSAGE}`]);
});

test('leaving the editor saves', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  await page.getByRole('textbox', { name: zh.note, exact: true }).fill('走开也算数');
  await page.mouse.click(700, 900);
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await page.reload();
  await expect(margin(page)).toContainText('走开也算数');
  await expect(margin(page)).not.toContainText('草稿');
});

test('the Notes screen lists, searches, filters and jumps', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '起点，记住', '背景');
  await mark(page, '集中精力推进问题整改', '绿');
  await openArticle(page, 'yuanqi-fuwu');
  await noteOn(page, '“六稳”“六保”任务', 'Policy terms', '术语');
  await page.getByRole('link', { name: '笔记' }).click();
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('笔记');
  const quotes = page
    .getByRole('main')
    .locator('section')
    .getByRole('link', { name: /动员|集中|六稳/ });
  await expect(quotes).toHaveCount(3);
  await expect(groups.filter({ hasText: '以强烈的担当' })).toHaveCount(1);

  const search = page.getByRole('searchbox', { name: '搜索笔记' });
  await search.fill('起点,记住');
  await expect(quotes).toHaveCount(1);
  await search.fill('policy');
  await expect(quotes).toHaveText(['“六稳”“六保”任务']);
  await expect(page).toHaveURL(/q=policy/);
  await search.fill('');

  await page.getByRole('button', { name: '绿 1' }).click();
  await expect(page).toHaveURL(/color=green/);
  await expect(quotes).toHaveText(['集中精力推进问题整改']);
  await page.getByRole('button', { name: '绿 1' }).click();
  await page.getByRole('button', { name: '#术语 1' }).click();
  await expect(quotes).toHaveText(['“六稳”“六保”任务']);
  await page.goto('/#/notes?has=note');
  await expect(quotes).toHaveCount(2);
  await page.goto('/#/notes');
  await page
    .getByRole('navigation', { name: '筛选' })
    .getByRole('button', { name: /援企服务/ })
    .click();
  await expect(page).toHaveURL(/article=yuanqi-fuwu/);
  await expect(quotes).toHaveText(['“六稳”“六保”任务']);
  await page.goto('/#/notes?tag=%E8%83%8C%E6%99%AF&q=%E6%9C%AF%E8%AF%AD');
  await expect(page.getByText('没有符合条件的圈点。')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(quotes).toHaveCount(3);

  await page.goto('/#/notes');
  await quotes.filter({ hasText: '集中精力' }).click();
  await expect(page).toHaveURL(/#\/read\/tuopin-diaodu\?h=/);
  await expect(margin(page).locator('[data-active]').first()).toContainText('集中精力推进问题整改');
});

test('two tabs agree on what is added, changed and deleted', async ({ page, context }) => {
  await openArticle(page, 'tuopin-diaodu');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  await expectPainted(other, [`yellow: ${PASSAGE}`]);
  await clickOn(other, PASSAGE);
  await margin(other).getByRole('button', { name: '蓝' }).click();
  await expectPainted(page, [`blue: ${PASSAGE}`]);
  await clickOn(page, PASSAGE);
  await margin(page).getByRole('button', { name: '删除' }).click();
  await expectPainted(other, []);
});

test('the rail beside the scroll bar leads to a mark', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, '市领导彭玉明、汪维、谢肃出席会议。', '蓝');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const tick = page.locator('[aria-hidden] > [data-mark="blue"]');
  await expect(tick).toHaveCount(1);
  await tick.click();
  await expect(margin(page).locator('[data-active]').first()).toContainText('市领导彭玉明');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('yesterday’s words of a note are found, compared and put back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '起点在此，先立规矩');
  const card = margin(page).getByRole('listitem').first();
  await expect(card.getByRole('button', { name: '旧稿' })).toBeHidden();
  await card.getByRole('button', { name: '编辑批注' }).click();
  await page.getByRole('textbox', { name: zh.note, exact: true }).fill('起点在此');
  await page.keyboard.press('Control+Enter');
  await expect(card).not.toContainText('先立规矩');
  await card.getByRole('button', { name: '旧稿' }).click();
  const dialog = page.getByRole('dialog', { name: '旧稿' });
  await expect(dialog.locator('del')).toContainText('，先立规矩');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '换回这一稿' }).click();
  await expect(card).toContainText('起点在此，先立规矩');
  await card.getByRole('button', { name: '旧稿' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});
