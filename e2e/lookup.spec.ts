import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { holdStore } from './hold-store.ts';
import { dragOver, expectPainted, openArticle, toolbar } from './reading.ts';

const WORD = '脱贫攻坚';

test('a selected word is looked up where the reader chooses, and nothing is sent before', async ({
  page,
  context,
  allow,
}) => {
  allow.push(/^foreign: GET https:\/\/baike\.baidu\.com\//);
  const asked: string[] = [];
  await context.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>查到</title>' });
  });
  await openArticle(page, 'tuopin-diaodu');
  await dragOver(page, WORD);
  await toolbar(page).getByRole('button', { name: '查词' }).click();
  const menu = page.getByRole('dialog', { name: `查词 ${WORD}` });
  await expect(menu.getByRole('link', { name: '汉典' })).toBeFocused();
  await expectAccessible(page);
  expect(asked).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(toolbar(page)).toBeVisible();
  await toolbar(page).getByRole('button', { name: '查词' }).click();
  const opened = context.waitForEvent('page');
  await menu.getByRole('link', { name: '百度百科' }).click();
  const other = await opened;
  await other.waitForLoadState();
  expect(asked).toEqual([`https://baike.baidu.com/item/${encodeURIComponent(WORD)}`]);
  expect(await other.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await other.close();
  await expect(menu).toBeHidden();
  // The word is selected still: it can be marked.
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expectPainted(page, [`yellow: ${WORD}`]);
});

test('the searches are the reader’s: added, changed, moved, removed and brought back', async ({ page }) => {
  await page.goto('/#/settings');
  const names = () =>
    page
      .getByRole('button', { name: /^修改：/ })
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')?.slice(3)));
  await expect.poll(names).toEqual(['汉典', '百度百科', '维基百科', 'Wiktionary', 'Wikipedia']);
  await page.getByRole('button', { name: '添加查词网站' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('康熙字典');
  await page.getByRole('textbox', { name: '网址' }).fill('http://kangxi.example/%s');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('网址须以 https:// 开头，并指向一个网站。');
  await expect(page.getByRole('textbox', { name: '网址' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '网址' }).fill('https://kangxi.example/%s');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '修改：康熙字典' })).toBeFocused();
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: '上移：康熙字典' }).press('Enter');
  await expect.poll(async () => (await names())[0]).toBe('康熙字典');
  await expect(page.getByRole('button', { name: '下移：康熙字典' })).toBeFocused();
  await page.getByRole('button', { name: '移除：百度百科' }).click();
  await expect.poll(names).toEqual(['康熙字典', '汉典', '维基百科', 'Wiktionary', 'Wikipedia']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(names).toHaveLength(6);
  await page.reload();
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual(['康熙字典', '汉典', '百度百科']);
});

test('a site that is being added stays as typed while the list comes, and changes', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  const letGo = await holdStore(page, 'settings');
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '添加查词网站' }).click();
  const name = page.getByRole('textbox', { name: '名称' });
  await name.fill('康熙字典');
  await letGo();
  const remove = page.getByRole('button', { name: '移除：百度百科' });
  await remove.click();
  await expect(remove).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(remove).toBeVisible();
  await expect(name).toHaveValue('康熙字典');
});
