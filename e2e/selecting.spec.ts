import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { dragOver, expectPainted, openArticle, spanOf, toolbar, touchSelect } from './reading.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const TEXT = `She didn’t go. The **quick** brown fox jumps over it.

会议强调，要用Wi-Fi巩固脱贫攻坚成果。研究部署了工作。

第三段。`;

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());
const expectSelected = (page: Page, text: string) => expect.poll(() => selected(page)).toBe(text);
const press = (page: Page, name: string) => toolbar(page).getByRole('button', { name, exact: true }).click();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('a selection drawn by hand', () => {
  test.beforeEach(({ page }) => openText(page, TEXT));

  for (const [how, from, expected] of [
    ['widens over Latin words that it cuts', 'idn’t go. The quick bro', 'didn’t go. The quick brown'],
    ['is to the character in Chinese', '议强调，要', '议强调，要'],
    ['takes whole what is Latin within Chinese', 'i巩固', 'Fi巩固'],
  ] as const)
    test(how, async ({ page }) => {
      await dragOver(page, from);
      await expectSelected(page, expected);
      await press(page, '黄');
      await expectPainted(page, [`yellow: ${expected}`]);
    });

  test('is drawn backwards as it was, and goes on by keys to the character', async ({ page }) => {
    await dragOver(page, 'ick brown fox jum', true);
    await expectSelected(page, 'quick brown fox jumps');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
    await expectSelected(page, 'ck brown fox jumps');
    await press(page, '黄');
    await expect(toolbar(page)).toBeHidden();
    await expectPainted(page, ['yellow: ck brown fox jumps']);
  });

  test('is to the character while Alt is held', async ({ page }) => {
    await page.keyboard.down('Alt');
    await dragOver(page, 'rown fox jum');
    await page.keyboard.up('Alt');
    await expectSelected(page, 'rown fox jum');
    await press(page, '黄');
    await expectPainted(page, ['yellow: rown fox jum']);
  });
});

for (const [word, within, expected] of [
  ['a Chinese word', '果。', '成果'],
  ['a word of two Han', '部署了', '部署'],
  ['a Latin word', 'rown', 'brown'],
  ['a word with an apostrophe', 'n’t', 'didn’t'],
] as const)
  test(`a double click takes ${word}`, async ({ page }) => {
    await openText(page, TEXT);
    const { first } = await spanOf(page, within);
    await page.mouse.dblclick(first.x + 3, first.y);
    await expectSelected(page, expected);
  });

for (const [what, within, expected] of [
  ['a paragraph with bold in it', 'brown', 'She didn’t go. The quick brown fox jumps over it.'],
  ['a Chinese paragraph', '部署', '会议强调，要用Wi-Fi巩固脱贫攻坚成果。研究部署了工作。'],
  ['the last paragraph', '第三', '第三段。'],
  ['the headline', '一丝不苟', '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利'],
] as const)
  test(`a triple click takes ${what}`, async ({ page }) => {
    await openText(page, TEXT, '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利');
    const { first } = await spanOf(page, within);
    await page.mouse.click(first.x + 3, first.y, { clickCount: 3 });
    await expectSelected(page, expected);
  });

test('@phone a selection drawn by touch takes Latin words whole too', async ({ page }) => {
  await openText(page, TEXT);
  await touchSelect(page, 'own fox jum');
  await page.getByRole('toolbar').getByRole('button', { name: '黄' }).tap();
  await expectPainted(page, ['yellow: brown fox jumps']);
});

test('a selection is extended to the sentence, then the paragraph, and no further', async ({ page }) => {
  await openText(page, TEXT);
  await dragOver(page, '部署');
  await press(page, '扩选到整句');
  await expectSelected(page, '研究部署了工作。');
  await press(page, '扩选到整句');
  const paragraph = '会议强调，要用Wi-Fi巩固脱贫攻坚成果。研究部署了工作。';
  await expectSelected(page, paragraph);
  await press(page, '扩选到整句');
  await expectSelected(page, paragraph);
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toBeHidden();
  await dragOver(page, '攻坚');
  await page.keyboard.press('s');
  await expectSelected(page, '会议强调，要用Wi-Fi巩固脱贫攻坚成果。');
  await page.keyboard.press('s');
  await expectSelected(page, paragraph);
  await page.keyboard.press('3');
  await expectPainted(page, [`blue: ${paragraph}`]);
});

test('what is copied is the text alone, its paragraphs parted by line ends', async ({ page }) => {
  await openText(page, '甲乙\n丙丁[^1]。\n\n- [x] 做了 `<b>`\n\n戊 & 己\n\n[^1]: 注文。');
  const { first } = await spanOf(page, '丙丁');
  const { last } = await spanOf(page, '戊');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
  await press(page, '复制');
  await expect(page.getByRole('status')).toHaveText('已复制原文');
  expect(await copied(page)).toBe('丙丁。\n做了 <b>\n戊');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<p>丙丁。</p><p>做了 &lt;b&gt;</p><p>戊</p>');
  // The browser's own way has it, too, once what gives it has come with that.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  await expect.poll(() => copied(page)).toBe('丙丁。\n做了 <b>\n戊');
});

test.describe('the source of what is copied', () => {
  const PASSAGE = '市领导廖健通报了脱贫攻坚工作有关情况。';

  test('is offered, and names headline, byline, dateline and the lines of the page', async ({ page }) => {
    await openArticle(page, 'tuopin-diaodu');
    await dragOver(page, PASSAGE);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: '复制并附出处' }).click();
    await expect(page.getByRole('status')).toHaveText('已复制原文和出处');
    expect(await copied(page)).toMatch(
      /^市领导廖健通报了脱贫攻坚工作有关情况。\n出处：《以强烈的担当 .*全面胜利》，本报记者 陈润，本报讯，000_4b88447c7ee2a5ac 第 \d+ 行$/,
    );
  });

  test.describe('in English', () => {
    test.use({ locale: 'en-US' });

    test('is copied by key', async ({ page }) => {
      await openArticle(page, 'tuopin-diaodu');
      await page.keyboard.press('j');
      await page.keyboard.press('Shift+C');
      await expect(page.getByRole('status')).toHaveText('Passage and source copied');
      expect(await copied(page)).toMatch(
        /\n— “以强烈的担当 .*全面胜利”, 本报记者 陈润, 本报讯, 000_4b88447c7ee2a5ac, line \d+$/,
      );
    });
  });
});
