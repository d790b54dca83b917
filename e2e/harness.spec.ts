import type { BrowserContext } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, installing, test } from './fixture.ts';
import { misbehaviours } from './harness.cases.ts';

test.use(installing);

const serviceWorker =
  "console.error('spilt in service'); fetch('https://elsewhere.example/worker', { mode: 'no-cors' });";

/** Answers every request of a context from here, so that the harness is tested without the app. */
async function serveScript(context: BrowserContext, script: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const { pathname, hostname } = new URL(route.request().url());
    if (hostname === 'elsewhere.example') return route.fulfill({ status: 204 });
    if (pathname === '/missing') return route.fulfill({ status: 404, body: 'gone' });
    if (pathname === '/cut') return route.abort('failed');
    if (pathname.startsWith('/slow')) return;
    if (pathname === '/worker.js')
      return route.fulfill({ contentType: 'text/javascript', body: serviceWorker });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,"><script>${script}</script>`,
    });
  });
}

for (const { name, script, problems } of misbehaviours) {
  test(`the guard writes down ${name}, and lets it pass when allowed`, async ({
    page,
    context,
    guard,
    allow,
  }) => {
    allow.push(...problems);
    await serveScript(context, script);
    await page.goto('/');
    await expect.poll(() => guard.problems.length).toBe(problems.length);
    for (const pattern of problems) expect(guard.problems).toContainEqual(expect.stringMatching(pattern));
  });
}

for (const { name, script, problems } of misbehaviours) {
  test(`must fail, for ${name}`, async ({ page, context, guard }) => {
    test.fail();
    await serveScript(context, script);
    await page.goto('/');
    await expect.poll(() => guard.problems.length).toBe(problems.length);
  });
}

test('must fail, for what goes wrong in a context that a test opens', async ({ openContext }) => {
  test.fail();
  const context = await openContext();
  await serveScript(context, "console.error('spilt ink')");
  await (await context.newPage()).goto('/');
});

test('leaving a page, or closing it, cuts its requests off and is no problem', async ({
  page,
  context,
  guard,
}) => {
  await serveScript(context, "fetch('/slow').catch(() => undefined)");
  const asked = () => page.waitForRequest('**/slow');
  await Promise.all([asked(), page.goto('/')]);
  await Promise.all([asked(), page.reload()]);
  await page.close();
  expect(guard.problems).toEqual([]);
});

test('what a page asks for while its next document is on its way is cut off, and no problem', async ({
  page,
  context,
  guard,
}) => {
  // A page that is leaving answers no one but its fellow.
  const script = "new BroadcastChannel('ask').onmessage = () => fetch('/slow').catch(() => undefined)";
  await serveScript(context, script);
  await page.goto('/');
  const fellow = await context.newPage();
  await fellow.goto('/');
  let answer = (): void => undefined;
  await context.route('/next', (route) => {
    answer = () =>
      void route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>next</title>' });
  });
  const failed = page.waitForEvent('requestfailed');
  await Promise.all([page.waitForRequest('/next'), page.evaluate(() => location.assign('/next'))]);
  await Promise.all([
    page.waitForRequest('**/slow'),
    fellow.evaluate(() => new BroadcastChannel('ask').postMessage('')),
  ]);
  answer();
  await failed;
  await expect(page).toHaveTitle('next');
  await fellow.close();
  expect(guard.problems).toEqual([]);
});

test('a script that is cut off before the page is heard to leave is no problem', async ({
  page,
  context,
  guard,
}) => {
  await serveScript(
    context,
    "import('/slow.js').catch(() => undefined); fetch('/slow').catch(() => undefined)",
  );
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/slow.js'));
  const asked = page.waitForRequest('**/slow');
  await page.goto('/');
  await asked;
  await page.evaluate(() => window.stop());
  await failed;
  await expect.poll(() => guard.problems).toEqual([expect.stringMatching(/^net::ERR_ABORTED GET .*\/slow$/)]);
  await page.close();
  expect(guard.problems).toEqual([]);
});

test('must fail, for a button without a name (axe)', async ({ page }) => {
  test.fail();
  await page.setContent(
    '<!doctype html><html lang="zh"><title>圈点</title><main><h1>圈点</h1><button></button></main>',
  );
  await expectAccessible(page);
});

test('axe finds nothing on a sound page', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="zh"><title>圈点</title><main><h1>圈点</h1><button>读</button></main>',
  );
  await expectAccessible(page);
});
