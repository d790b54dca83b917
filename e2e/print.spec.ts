import { expect, test } from './fixture.ts';
import { margin, mark, noteOn, openArticle } from './reading.ts';

test.use({ colorScheme: 'dark' });

test('on paper stand the text, its marks and its notes, in ink, and nothing else', async ({ page }) => {
  const article = await openArticle(page, 'yuanqi-fuwu');
  await mark(page, '融资、土地、用工', '绿');
  await noteOn(page, '“六稳”“六保”任务', '术语', '词');
  await expect(margin(page)).toContainText('术语');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('article, article *') && !element.matches('main, #root'))
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
      .filter((element) => element.childElementCount === 0)
      .map((element) => element.textContent),
  );
  expect(seen).toEqual(['“六稳”“六保”任务', '术语', '#词']);
  await expect(article.getByRole('button')).toHaveCount(0);
  const ink = await article.evaluate((element) => {
    const { color } = getComputedStyle(element);
    const block = element.querySelector('.paragraph > p') as Element;
    const painted = getComputedStyle(block, '::highlight(annotation-green-0)');
    return { color, line: painted.textDecorationLine, under: painted.textDecorationColor };
  });
  expect(ink).toEqual({ color: 'rgb(0, 0, 0)', line: 'underline', under: 'rgb(53, 112, 42)' });
  const text = await article.boundingBox();
  const notes = await margin(page).boundingBox();
  expect(notes?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
});
