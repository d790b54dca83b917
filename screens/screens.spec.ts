import { test as base, expect } from '@playwright/test';
import { makeProfile, type Profile } from './contents.ts';
import { SCREENS } from './screens.ts';

const FOLDER = '.cache/screens';
const LANGUAGES = ['zh-CN', 'en'] as const;
/** Width and height in px; others by `QUANDIAN_SIZES=320x640,2560x1440`. */
const SIZES = (process.env.QUANDIAN_SIZES ?? '1440x900,390x844')
  .split(',')
  .map((size): readonly [number, number] => {
    const [width = Number.NaN, height = Number.NaN] = size.split('x').map(Number);
    return [width, height];
  });

const test = base.extend<object, { profile: Profile }>({
  profile: [async ({ browser }, use) => use(await makeProfile(browser)), { scope: 'worker' }],
});

for (const [name, { at, steps }] of Object.entries(SCREENS)) {
  for (const [width, height] of SIZES) {
    test(`${name} ${width}`, async ({ browser, profile }) => {
      const isPhone = width < 900;
      const viewport = { width, height };
      const phone = isPhone && { isMobile: true, hasTouch: true };
      for (const language of LANGUAGES) {
        const context = await browser.newContext({
          storageState: profile,
          locale: language,
          viewport,
          // What turns from light to dark is not to be caught on its way.
          reducedMotion: 'reduce',
          ...phone,
        });
        const page = await context.newPage();
        const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
        await page.goto(at);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await steps?.(page, say);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const path = `${FOLDER}/${name}-${width}-${language}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: name === 'settings', animations: 'disabled' });
        }
        await context.close();
      }
    });
  }
}
