import { expect, type Page } from '@playwright/test';
import { openText } from '../e2e/other-text.ts';
import { clickOn } from '../e2e/reading.ts';

/** What is done on a page until the screen is there, by the names of one language. */
export type Steps = (page: Page, say: (zh: string, en: string) => string) => Promise<void>;

const ARTICLE = '/#/read/tuopin-diaodu';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

/** Selects some words of the article. */
const select: Steps = async (page, say) => {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf('传达学习全省');
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 12);
    }
  });
  await expect(page.getByRole('toolbar', { name: say('圈点', 'Mark') })).toBeVisible();
};

/** Chooses two articles of the library. */
const chooseTwo: Steps = async (page, say) => {
  await button(page, say('选择', 'Choose')).click();
  for (const name of ['背影', '匆匆'])
    await page.getByRole('checkbox', { name: say(`选择“${name}”`, `Choose “${name}”`) }).check();
};

/** The screens that are pictured, by name, and where each is. */
export const SCREENS: Readonly<Record<string, { readonly at: string; readonly steps?: Steps }>> = {
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
  'library-origin': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('“背影”的操作', 'Actions for “背影”')).click();
      await page.getByRole('menuitem', { name: say('来源', 'Where it is from') }).click();
      await expect(page.getByRole('dialog').getByText(say('粘贴的文字', 'Pasted text'))).toBeVisible();
    },
  },
  'library-problems': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('添加文章', 'Add articles')).click();
      const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
      await page
        .locator('dialog input[type="file"]')
        .setInputFiles([
          file('一本书.zip', 'PK no zip at all'),
          file('空的.md', ''),
          file('图片.png', '\u0089PNG'),
          file('背影.md', '# 背影\n\n我与父亲不相见已二年余了。'),
        ]);
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(4);
    },
  },
  'library-erase': {
    at: '/#/',
    steps: async (page, say) => {
      await button(page, say('从文库移走“匆匆”', 'Remove “匆匆” from the library')).click();
      await button(page, new RegExp(say('已移走 1', 'Removed 1'))).click();
      await button(page, say('全部彻底删除', 'Delete all for good')).click();
      await dialog(page);
    },
  },
  reading: { at: ARTICLE },
  'reading-mark': {
    at: ARTICLE,
    steps: async (page, say) => {
      await clickOn(page, '工作中还存在的问题');
      await expect(button(page, say('编辑批注', 'Edit note'))).toBeVisible();
    },
  },
  'reading-editor': {
    at: ARTICLE,
    steps: async (page, say) => {
      await select(page, say);
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: say('写批注', 'Write a note') })
        .click();
      const field = page.getByRole('textbox', { name: say('批注', 'Note'), exact: true });
      await field.fill('**传达**在前，部署在后：\n\n- 中央\n- 省里\n\n见[[yuanqi-fuwu|另一篇]]。');
    },
  },
  'reading-card': {
    at: ARTICLE,
    steps: async (page) => {
      await clickOn(page, '工作中还存在的问题');
      await page.keyboard.press('p');
      await dialog(page);
    },
  },
  'reading-find': {
    at: ARTICLE,
    steps: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('search').getByRole('searchbox').fill('攻坚');
      await expect(page.getByRole('search').getByText(/\d \/ \d/)).toBeVisible();
    },
  },
  'reading-vertical': {
    at: ARTICLE,
    steps: async (page, say) => {
      await button(page, say('阅读设置', 'Reading settings')).click();
      await page.getByRole('dialog').getByText(say('竖排', 'Vertical'), { exact: true }).click();
      await expect(main(page)).toHaveAttribute('data-flow', 'vertical-scroll');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    },
  },
  'reading-selecting': { at: ARTICLE, steps: select },
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
  'mend-overtaken': {
    at: '/#/mend/yuanqi-fuwu',
    steps: async (page, say) => {
      const other = await page.context().newPage();
      await other.goto('/#/mend/yuanqi-fuwu');
      const headline = say('主题', 'Headline');
      await main(page).getByRole('textbox', { name: headline }).fill('我的题');
      await main(other).getByRole('textbox', { name: headline }).fill('别的题');
      await button(other, say('保存', 'Save')).click();
      await expect(button(page, say('换成那一份', 'Use that one'))).toBeVisible();
      await other.close();
    },
  },
  'mend-compare': {
    at: '/#/mend/tuopin-diaodu',
    steps: async (page, say) => {
      const headline = main(page).getByRole('textbox', { name: say('主题', 'Headline') });
      await headline.fill('校改过的题');
      await button(page, say('保存', 'Save')).click();
      await expect(page.getByText(say('校改已保存', 'The mended text is saved')).first()).toBeVisible();
      await openText(page, '全市上下要集中精力推进问题整改，抓好增收补损。', '新版的题');
      await page.goto('/#/mend/tuopin-diaodu');
      await page.reload();
      await button(page, say('对照', 'Compare')).click();
      await expect(page.getByRole('dialog').getByText('新版的题')).toBeVisible();
    },
  },
  'mend-moving': {
    at: '/#/mend/tuopin-diaodu',
    steps: async (page, say) => {
      await button(page, say('移动第 1 段的文字', 'Move text of paragraph 1')).click();
      await expect(button(page, say('移到另一篇', 'To another article'))).toBeVisible();
    },
  },
  nothing: { at: '/#/no/such/place' },
};
