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
