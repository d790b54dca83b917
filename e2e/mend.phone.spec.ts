import { expectAccessible } from './axe.ts';
import { expectFits } from './fits.ts';
import { expect, test } from './fixture.ts';

test('on a phone the sources are folded away, and a paragraph is joined by its button', async ({ page }) => {
  await page.goto('/#/mend/yuanqi-fuwu');
  const main = page.getByRole('main');
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  await expect(paragraph(1)).toBeVisible();
  await expect(main.getByRole('region', { name: '原版行' })).toBeHidden();
  const both = (await paragraph(1).inputValue()) + (await paragraph(2).inputValue());
  await main.getByRole('button', { name: '接合第 1 段和第 2 段' }).tap();
  await expect(paragraph(1)).toHaveValue(both);
  await main.getByText('原版行').tap();
  await expect(main.getByRole('region', { name: '原版行' })).toBeVisible();
  await expectFits(page, 'the repair room');
  await expectAccessible(page);
});

test('on a phone a paragraph is put into another at the place that was tapped', async ({ page }) => {
  await page.goto('/#/mend/yuanqi-fuwu');
  const main = page.getByRole('main');
  const paragraph = (n: number) => main.getByRole('textbox', { name: `第 ${n} 段`, exact: true });
  const first = await paragraph(1).inputValue();
  const second = await paragraph(2).inputValue();
  await main.getByRole('button', { name: '移动第 1 段的文字' }).tap();
  await paragraph(2).tap({ position: { x: 14, y: 20 } });
  await expectFits(page, 'moving');
  await expectAccessible(page);
  await main.getByRole('button', { name: '插到光标处' }).tap();
  await expect(paragraph(1)).toHaveValue(first + second);
});
