import { expect, test } from './fixture.ts';
import { fillDisk } from './full-disk.ts';
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
  const makeRoom = await fillDisk(page);
  await dragOver(page, '土地、用工、技术迭代');
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expect(page.getByRole('status')).toContainText('浏览器已没有空间可存');
  await makeRoom();
  await page.getByRole('button', { name: '再试一次' }).click();
  const other = await context.newPage();
  await openArticle(other, 'yuanqi-fuwu');
  await expect(other.getByRole('complementary').getByRole('listitem')).toHaveCount(1);
});
