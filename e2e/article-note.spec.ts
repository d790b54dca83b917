import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, margin, noteOn, openArticle, zh } from './reading.ts';

const PASSAGE = '集中精力推进问题整改';

test('a note on the whole article stands level with the headline, comes first in Notes, and is undone', async ({
  page,
}) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('Shift+N');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await expect(field).toBeFocused();
  await field.fill('三点要求');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  const card = margin(page).getByRole('button', { name: '全文批注', exact: true });
  await expect(card).toBeFocused();
  await page.keyboard.press('m');
  await expect(article).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(card).toBeFocused();
  await noteOn(page, PASSAGE, '要点');
  await page.evaluate(() => scrollTo(0, 0));
  const isLevel = async (): Promise<boolean> => {
    const headline = await article.getByRole('heading', { level: 1 }).boundingBox();
    const item = await margin(page).getByRole('listitem').first().boundingBox();
    return Math.abs((item?.y ?? 0) - (headline?.y ?? Number.NaN)) < 12;
  };
  await expect.poll(isLevel).toBe(true);
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await expectAccessible(page);

  // Left empty, another is taken back.
  await margin(page).getByRole('button', { name: '写一条全文批注' }).click();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(margin(page).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('link', { name: '笔记' }).click();
  const links = page.getByRole('main').getByTitle('到原文');
  await expect(links).toHaveText(['全文批注', PASSAGE]);
  await links.first().click();
  await expect(card).toHaveAttribute('aria-expanded', 'true');
  await margin(page).getByRole('button', { name: '删除' }).click();
  await expect(card).toBeHidden();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(margin(page)).toContainText('三点要求');
});
