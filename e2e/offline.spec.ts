import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { expect, installing, test } from './fixture.ts';
import { controlled } from './newer-build.ts';
import { ARTICLES, expectPainted, mark, openArticle } from './reading.ts';

test.use(installing);

test('after one visit the app starts with no network, reads, marks and keeps', async ({ page, context }) => {
  await page.goto('/');
  await controlled(page);
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  for (const [id, headline] of Object.entries(ARTICLES)) {
    await openArticle(cold, id);
    await expect(cold.getByRole('article')).toHaveAccessibleName(headline);
  }
  await openArticle(cold, 'tuopin-diaodu');
  await mark(cold, '集中精力推进问题整改', '绿');
  await cold.reload();
  await expectPainted(cold, ['green: 集中精力推进问题整改']);
  await cold.getByRole('button', { name: '第 2 段的原版行' }).click();
  await expect(cold.getByRole('dialog')).toContainText('第 15 行');
  await cold.keyboard.press('Escape');
  for (const address of ['/#/notes', '/#/settings', '/#/']) {
    await cold.goto(address);
    await expect(cold.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('everything the build made is kept for use without a network, but the whole face', async ({ page }) => {
  await page.goto('/');
  await controlled(page);
  const cached = await page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys())
        addresses.push(new URL(url).pathname.slice(1));
    }
    return addresses;
  });
  const built = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .replaceAll('\\', '/')
        .replace(/^dist\//, ''),
    )
    .filter(
      (path) => !/^\.vite\/|^_headers$|^service-worker\.js$|^licences\/|^assets\/whole-face\//.test(path),
    );
  expect(built.length).toBeGreaterThan(30);
  expect(built.filter((path) => !cached.includes(path))).toEqual([]);
});

test('the app stands at its own address alone; any other is the server’s to answer', async ({
  page,
  context,
  allow,
}) => {
  allow.push(/404|\/favicon\.ico/); // a document that is not the app's has no icon of its own: the browser asks
  await page.goto('/');
  await controlled(page);
  const status = async (address: string) => (await page.goto(address))?.status();
  const expectApp = async (address: string) => {
    expect(await status(address)).toBe(200);
    await expect(page.getByRole('link', { name: ARTICLES['tuopin-diaodu'] })).toBeVisible();
  };
  await expectApp('/?from=elsewhere');
  await expectApp('/index.html');
  expect(await status('/licences/noto-serif-sc-OFL.txt')).toBe(200);
  await expect(page.getByText('SIL OPEN FONT LICENSE')).toBeVisible();
  expect(await status('/read/yuanqi-fuwu')).toBe(404);
  await expect(page).toHaveTitle('');
  await context.setOffline(true);
  await expectApp('/?from=elsewhere');
});

test('the app works from a subpath, offline too', async ({ openContext }) => {
  const server = await serve({ root: 'dist', port: 0, base: '/some/where/' });
  try {
    const context = await openContext({ locale: 'zh-CN', baseURL: server.url });
    const page = await context.newPage();
    await page.goto(`${server.url}#/read/yuanqi-fuwu`);
    await expect(page.getByRole('article')).toHaveAccessibleName(ARTICLES['yuanqi-fuwu']);
    await controlled(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('article')).toHaveAccessibleName(ARTICLES['yuanqi-fuwu']);
  } finally {
    await server.close();
  }
});
