import { expect, test } from './fixture.ts';
import { ARTICLES, dragOver, openArticle, toolbar } from './reading.ts';

test('where the browser stores nothing, articles are read all the same, and what fails is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked', 'SecurityError');
    };
  });
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(4);
  await openArticle(page, 'yuanqi-fuwu');
  await expect(page.getByRole('article')).toHaveAccessibleName(ARTICLES['yuanqi-fuwu']);
  await expect(page.getByRole('status')).toContainText('浏览器不允许本站存储内容');
  await dragOver(page, '土地、用工、技术迭代');
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expect(page.getByRole('status')).toContainText('浏览器不允许本站存储内容');
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
});

test('a full disk is said, the words stay, and trying again keeps them', async ({ page, context }) => {
  await openArticle(page, 'yuanqi-fuwu');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
    // Where one reads is kept now and then, too, and would speak of it.
    IDBObjectStore.prototype.put = function (...row) {
      if (this.name === 'places') return put.apply(this, row);
      throw new DOMException('No space', 'QuotaExceededError');
    };
  });
  await dragOver(page, '土地、用工、技术迭代');
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expect(page.getByRole('status')).toContainText('浏览器已没有空间可存');
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: '再试一次' }).click();
  const other = await context.newPage();
  await openArticle(other, 'yuanqi-fuwu');
  await expect(other.getByRole('complementary').getByRole('listitem')).toHaveCount(1);
});
