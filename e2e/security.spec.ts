import { expect, test } from './fixture.ts';
import { openArticle } from './reading.ts';

test('text becomes no script, and a script of no other site is taken, without a host’s headers neither', async ({
  page,
  context,
  allow,
}) => {
  allow.push(/Trusted|trusted|Content Security Policy/);
  await context.route('/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await openArticle(page, 'yuanqi-fuwu');
  const tries = await page.evaluate(() => {
    const attempt = (act: () => void): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    return {
      markup: attempt(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')),
      script: attempt(() => {
        script.src = 'https://elsewhere.example/a.js';
      }),
      worker: attempt(() => new Worker('data:text/javascript,postMessage(1)')),
      policy: attempt(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('another', {}),
      ),
    };
  });
  expect(tries).toEqual({
    markup: 'TypeError',
    script: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
  });
});
