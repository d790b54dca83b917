import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { mark, noteOn, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

test('a mark is looked at again the day after, its note hidden until asked for, and every grade can be undone', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '先立规矩', '背景');
  await mark(page, '集中精力推进问题整改', '绿');
  await page.getByRole('link', { name: '笔记' }).click();
  await page.getByRole('link', { name: '再看一遍', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('眼下没有要再看的');
  await expect(page.getByRole('main')).toContainText('下一批 2 处，明天再看。');
  await expectAccessible(page);

  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await page.goto('/#/notes');
  await page.getByRole('link', { name: '再看一遍 2', exact: true }).press('Enter');
  const card = page.getByRole('main').getByRole('article');
  await expect(card).toHaveAccessibleName('第 1 处，共 2 处');
  await expect(card).toBeFocused();
  await expect(card.locator('mark')).toHaveText(PASSAGE);
  await expect(card).toContainText('确保如期打赢脱贫攻坚战'); // the sentence that it stands in
  await expect(card).not.toContainText('先立规矩');
  await page.keyboard.press('Space');
  await expect(card).toContainText('先立规矩');
  await expectAccessible(page);

  await page.keyboard.press('3');
  await expect(card).toHaveAccessibleName('第 2 处，共 2 处');
  await expect(card).toBeFocused();
  await expect(card.getByRole('button', { name: '显示批注' })).toBeHidden();
  await page.getByRole('button', { name: '忘了 明天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一遍看完了');
  await expect(page.getByRole('main')).toContainText('看了 2 处。');
  await expectAccessible(page);

  await page.keyboard.press('Control+z');
  await expect(card.locator('mark')).toHaveText('集中精力推进问题整改');
  await page.keyboard.press('Control+z');
  await expect(card.locator('mark')).toHaveText(PASSAGE);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status')).toHaveText('没有可撤销的操作');
  await page.keyboard.press('3');
  await expect(card.locator('mark')).toHaveText('集中精力推进问题整改');
  await page.keyboard.press('s');
  await expect(page.getByRole('main')).toContainText('看了 1 处。');
  await page.getByRole('button', { name: '接着看，还有 1 处' }).click();
  await expect(card).toHaveAccessibleName('第 1 处，共 1 处');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '再看一遍 1', exact: true })).toBeVisible();

  // After three days, and not before, the one that was remembered is due as well.
  await page.clock.setFixedTime(Date.now() + 4 * 86_400_000);
  await page.reload();
  await page.getByRole('link', { name: '再看一遍 2', exact: true }).click();
  await expect(card.locator('mark')).toHaveText('集中精力推进问题整改');
  await card.getByRole('link').click();
  await expect(page).toHaveURL(/#\/read\/tuopin-diaodu\?h=/);
});
