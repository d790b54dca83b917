import { expect, test } from './fixture.ts';
import {
  clickOn,
  dragOver,
  expectPainted,
  margin,
  mark,
  noteOn,
  openArticle,
  spanOf,
  toolbar,
} from './reading.ts';

const FIRST = '动员全市上下凝心聚力、一鼓作气';
const SECOND = '集中精力推进问题整改';

test.beforeEach(async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
});

test('five colours and an underline, each said and painted, and kept over a reload', async ({ page }) => {
  const passages = {
    黄: FIRST,
    绿: SECOND,
    蓝: '千方百计抓好增收补损',
    粉: '未雨绸缪防范化解潜在风险',
    紫: '脱贫质量实现明显提升',
    下划线: '绷紧思想之弦',
  };
  const said = ['已标黄', '已标绿', '已标蓝', '已标粉', '已标紫', '已加下划线'];
  for (const [i, [button, passage]] of Object.entries(passages).entries()) {
    await mark(page, passage, button);
    await expect(page.getByRole('status')).toHaveText(said[i] ?? '');
  }
  const names = ['yellow', 'green', 'blue', 'pink', 'purple', 'underline'];
  const expected = Object.values(passages).map((passage, i) => `${names[i]}: ${passage}`);
  await expectPainted(page, expected);
  await page.reload();
  await expectPainted(page, expected);
});

test('a mark never changes the text it stands on', async ({ page }) => {
  const html = () => page.evaluate(() => document.querySelector('article')?.innerHTML);
  const before = await html();
  await mark(page, FIRST, '黄');
  await mark(page, '一鼓作气，确保如期打赢', '绿');
  await expectPainted(page, [`yellow: ${FIRST}`, 'green: 一鼓作气，确保如期打赢']);
  expect(await html()).toBe(before);
});

test('a mark runs from the headline over paragraphs, and is one annotation', async ({ page }) => {
  await mark(page, '坚决夺取脱贫攻坚战全面胜利朱健主持会议本报记者 陈润本报讯 脱贫攻坚已进入', '蓝');
  await expectPainted(page, [
    'blue: 坚决夺取脱贫攻坚战全面胜利',
    'blue: 朱健主持会议',
    'blue: 本报记者 陈润',
    'blue: 本报讯 脱贫攻坚已进入',
  ]);
  await expect(margin(page).getByRole('listitem')).toHaveCount(1);
});

test('a selection drawn backwards marks the same passage', async ({ page }) => {
  await dragOver(page, FIRST, true);
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expectPainted(page, [`yellow: ${FIRST}`]);
});

test('a triple click takes the paragraph and nothing of the next', async ({ page }) => {
  const { first } = await spanOf(page, '市领导廖健通报了');
  await page.mouse.click(first.x + 4, first.y, { clickCount: 3 });
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expectPainted(page, ['yellow: 市领导廖健通报了脱贫攻坚工作有关情况。']);
  await expect(margin(page).getByRole('button', { name: /^圈点/ })).toHaveAttribute(
    'title',
    '市领导廖健通报了脱贫攻坚工作有关情况。',
  );
});

test('everything selected is the article and nothing around it', async ({ page }) => {
  await page.keyboard.press('Control+a');
  await toolbar(page).getByRole('button', { name: '黄' }).click();
  await expect(margin(page).getByRole('listitem')).toHaveCount(1);
  const exact = await margin(page).getByRole('button', { name: /^圈点/ }).first().getAttribute('title');
  expect(exact?.startsWith('邓群策在全市脱贫攻坚调度会上强调——')).toBe(true);
  expect(exact?.endsWith('市领导彭玉明、汪维、谢肃出席会议。')).toBe(true);
});

test('marks that overlap are each reachable by clicking again', async ({ page }) => {
  await mark(page, '但同时也要清醒地看到工作中还存在的问题和短板', '绿');
  await mark(page, '工作中还存在的问题', '蓝');
  await clickOn(page, '存在的问题和短板');
  const active = margin(page).locator('[data-active] button[aria-expanded="true"]');
  await expect(active).toHaveText('工作中还存在的问题');
  await clickOn(page, '存在的问题和短板');
  await expect(active).toHaveText('但同时也要清醒地看到工作中还存在的问题和短板');
});

test('a click beside the text opens nothing', async ({ page }) => {
  await mark(page, '确保交出一份优异答卷。', '黄');
  const { last } = await spanOf(page, '确保交出一份优异答卷。');
  const active = margin(page).locator('[data-active]');
  await page.mouse.click(last.x + 60, last.y);
  await expect(active).toHaveCount(0);
  await page.mouse.click(last.x - 4, last.y);
  await expect(active).not.toHaveCount(0);
});

test('the same passage marked twice is one annotation of the later colour', async ({ page }) => {
  await mark(page, FIRST, '黄');
  await mark(page, FIRST, '紫');
  await expectPainted(page, [`purple: ${FIRST}`]);
  await expect(margin(page).getByRole('listitem')).toHaveCount(1);
});

test('a mark is opened, given another colour, deleted, and brought back with its note', async ({ page }) => {
  await noteOn(page, FIRST, '全文的**起点**', '结构 背景');
  await clickOn(page, FIRST);
  await margin(page).getByRole('button', { name: '绿' }).click();
  await expect(page.getByRole('status')).toHaveText('已标绿');
  await expectPainted(page, [`green: ${FIRST}`]);
  await margin(page).getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('status')).toHaveText('已删除');
  await expectPainted(page, []);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('status')).toHaveText('已恢复');
  await expectPainted(page, [`green: ${FIRST}`]);
  await expect(margin(page)).toContainText('全文的起点');
  await expect(margin(page)).toContainText('#结构');
});

test('Ctrl+Z takes back each act, Ctrl+Shift+Z does it again, a reload between', async ({ page }) => {
  await mark(page, FIRST, '黄');
  await mark(page, SECOND, '绿');
  await page.keyboard.press('Control+z');
  await expectPainted(page, [`yellow: ${FIRST}`]);
  await page.keyboard.press('Control+z');
  await expectPainted(page, []);
  await page.keyboard.press('Control+Shift+z');
  await expectPainted(page, [`yellow: ${FIRST}`]);
  await page.reload();
  await expectPainted(page, [`yellow: ${FIRST}`]);
  await page.keyboard.press('Control+Shift+z');
  await expectPainted(page, [`yellow: ${FIRST}`, `green: ${SECOND}`]);
});

test('a key pressed the moment a passage is selected acts on that passage', async ({ page }) => {
  await dragOver(page, SECOND);
  // What acts on a passage is there once it has heard a key.
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toBeHidden();
  for (const [passage, key] of [
    [FIRST, '1'],
    ['绷紧思想之弦', '2'],
  ] as const) {
    await page.evaluate(
      ([wanted, pressed]) => {
        const walker = document.createTreeWalker(
          document.querySelector('article') as Node,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(wanted);
          if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        }
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      },
      [passage, key] as const,
    );
  }
  await expectPainted(page, [`yellow: ${FIRST}`, 'green: 绷紧思想之弦']);
});
