import { test as base, expect, type Page } from '@playwright/test';
import { makeProfile, type Profile } from './contents.ts';

const FOLDER = '.cache/screens';
const LANGUAGES = ['zh-CN', 'en'] as const;

const test = base.extend<object, { profile: Profile }>({
  profile: [async ({ browser }, use) => use(await makeProfile(browser)), { scope: 'worker' }],
});

/** What is done on a page until the screen is there, by the names of one language. */
type Steps = (page: Page, say: (zh: string, en: string) => string) => Promise<void>;

const ARTICLE = '/#/read/tuopin-diaodu';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

/** Chooses two articles of the library. */
const chooseTwo: Steps = async (page, say) => {
  await button(page, say('选择', 'Choose')).click();
  for (const name of ['背影', '匆匆'])
    await page.getByRole('checkbox', { name: say(`选择“${name}”`, `Choose “${name}”`) }).check();
};

const SCREENS: Readonly<Record<string, { readonly at: string; readonly steps?: Steps }>> = {
  library: { at: '/#/' },
  'library-row-menu': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('“背影”的操作', 'Actions for “背影”')).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  'library-choosing': {
    at: '/#/',
    steps: chooseTwo,
  },
  'library-labels': {
    at: '/#/',
    steps: async (page, say) => {
      await chooseTwo(page, say);
      await button(page, say('标签与文集', 'Tags and collections')).click();
      await page.getByLabel(say('添加标签', 'Add tags')).fill('散文 民国');
      await page.getByLabel(say('添加标签', 'Add tags')).press('Enter');
    },
  },
  'library-removed': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('从文库移走“匆匆”', 'Remove “匆匆” from the library')).click();
      await button(page, new RegExp(say('已移走 1', 'Removed 1'))).click();
    },
  },
  'library-add': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('添加文章', 'Add articles')).click();
      await page
        .getByRole('textbox', { name: say('或者粘贴一篇', 'Or paste a text') })
        .fill('# 荷塘月色\n\n这几天心里颇不宁静。');
      await button(page, say('读取', 'Read it')).click();
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
    },
  },
  'library-search': {
    at: '/#/',
    steps: async (page, say) => {
      await page.getByRole('searchbox', { name: say('搜索文库', 'Search library') }).fill('攻坚');
      await expect(page.getByRole('region').getByRole('heading', { level: 3 }).first()).toBeVisible();
    },
  },
  reading: { at: ARTICLE },
  'reading-selecting': {
    at: ARTICLE,
    steps: async (page, say) => {
      await page.evaluate(() => {
        const walker = document.createTreeWalker(
          document.querySelector('article') as Node,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf('传达学习全省');
          if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 12);
        }
      });
      await expect(page.getByRole('toolbar', { name: say('圈点', 'Mark') })).toBeVisible();
    },
  },
  'reading-settings': {
    at: ARTICLE,
    steps: async (page, say) => {
      await button(page, say('阅读设置', 'Reading settings')).click();
      await dialog(page);
    },
  },
  palette: {
    at: ARTICLE,
    steps: async (page) => {
      await page.keyboard.press('Control+k');
      await dialog(page);
    },
  },
  keys: {
    at: ARTICLE,
    steps: async (page) => {
      await page.keyboard.press('?');
      await dialog(page);
    },
  },
  notes: { at: '/#/notes' },
  'notes-calendar': {
    at: '/#/notes',
    steps: async (page, say) => {
      await button(page, say('圈点日历', 'Calendar')).click();
      await expect(page.getByRole('table', { name: say('按颜色', 'By colour') })).toBeAttached();
    },
  },
  'notes-choosing': {
    at: '/#/notes',
    steps: async (page, say) => {
      await button(page, say('选择', 'Select')).click();
      await main(page).getByRole('checkbox').first().check();
    },
  },
  export: {
    at: '/#/notes',
    steps: async (page, say) => {
      await button(page, say('导出', 'Export')).click();
      await expect(page.getByRole('button', { name: say('保存', 'Save'), exact: true })).toBeVisible();
    },
  },
  look: { at: '/#/look' },
  settings: { at: '/#/settings' },
  mend: { at: '/#/mend/tuopin-diaodu' },
  'mend-suggestions': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('“关于工作的意见”的操作', 'Actions for “关于工作的意见”')).click();
      await page.getByRole('menuitem', { name: say('校改', 'Mend') }).click();
      await expect(main(page).getByRole('textbox').first()).toBeVisible();
    },
  },
  'mend-sidecar': {
    at: '/#/mend/tuopin-diaodu',
    steps: async (page, say) => {
      await button(page, say('存成版面说明', 'Save as sidecar')).click();
      await dialog(page);
    },
  },
  nothing: { at: '/#/no/such/place' },
};

for (const [name, { at, steps }] of Object.entries(SCREENS)) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
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
