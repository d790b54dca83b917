import { expectAccessible } from './axe.ts';
import {
  CHANGED,
  copyMark,
  correct,
  LOST,
  MOVED,
  openEdition,
  openReview,
  REWRITTEN,
  storedMarks,
  UNCERTAIN,
} from './editions.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, margin, mark, noteOn, openArticle, spanOf } from './reading.ts';

test('marks follow a corrected text: moved, changed, or honestly lost', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, '集中精力推进问题整改', '黄');
  await mark(page, '绷紧思想之弦，全面查漏补缺', '绿');
  await noteOn(page, '市领导廖健通报了脱贫攻坚工作有关情况。', '这一句后来删了');
  await correct(page, (markdown) =>
    markdown
      .replace('脱贫攻坚已进入', '这是新补的一句话。脱贫攻坚已进入')
      .replace('绷紧思想之弦', '绷紧思想这根弦')
      .replace('市领导廖健通报了脱贫攻坚工作有关情况。\n\n', ''),
  );
  await page.reload();
  await expectPainted(page, ['yellow: 集中精力推进问题整改', 'green: 绷紧思想这根弦，全面查漏补缺']);
  await page.goto('/#/notes?has=orphan');
  const lost = page.getByRole('main').locator('section');
  await expect(lost).toContainText('市领导廖健通报了脱贫攻坚工作有关情况。');
  await expect(lost).toContainText('这一句后来删了');
  await expect(lost).toContainText('在文中找不到原处');
  await openArticle(page, 'tuopin-diaodu');
  await expect(margin(page).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('main')).toContainText('1 处圈点已随文移动，1 处字句有改动，1 处找不到原处');
});

test('nothing is said where every mark follows word for word', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, MOVED, '黄');
  await correct(page, (markdown) => markdown.replace('脱贫攻坚已进入', '这是新补的一句话。脱贫攻坚已进入'));
  await page.reload();
  await expectPainted(page, [`yellow: ${MOVED}`]);
  await expect(page.getByRole('button', { name: '核对', exact: true })).toHaveCount(0);
});

test('the review asks first, tells what is lost, then what changed, each with its difference', async ({
  page,
}) => {
  await openEdition(page);
  await expect(page.getByRole('main')).toContainText(
    '1 处圈点已随文移动，1 处字句有改动，1 处待确认，1 处找不到原处',
  );
  const review = await openReview(page);
  const entries = review.getByRole('listitem');
  await expect(entries.getByRole('heading')).toHaveText([
    `待确认 ${UNCERTAIN}`,
    `找不到原处 ${LOST}`,
    `字句有改动 ${CHANGED}`,
  ]);
  await expect(entries.first().getByRole('heading')).toBeFocused();
  await expect(entries.nth(2).getByRole('deletion')).toHaveText('删去：、');
  await expect(entries.nth(2).getByRole('insertion')).toHaveText('新添：和');
  await expect(entries.nth(1)).toContainText('没有找到相近的字句');
  await expect(entries.nth(1)).toContainText('奋力夺取脱贫攻坚战的全面胜利。');
  await expect(entries.nth(1).getByRole('button')).toHaveText(['在文中选取']);
  await page.keyboard.press('Escape');
  await expect(review).toBeHidden();
  await expect(page.getByRole('button', { name: '核对', exact: true })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('1 处圈点待确认，1 处找不到原处');
});

test('a place is confirmed, taken back and refused, all by key', async ({ page }) => {
  await openEdition(page);
  await page.getByRole('button', { name: '核对', exact: true }).focus();
  await page.keyboard.press('Enter');
  const review = page.getByRole('dialog', { name: '核对圈点' });
  const heads = review.getByRole('listitem').getByRole('heading');
  await expect(heads.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(review.getByRole('status')).toHaveText('位置已确认');
  await expect(heads).toHaveText([`找不到原处 ${LOST}`, `字句有改动 ${CHANGED}`]);
  await expect(heads.first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(review.getByRole('status')).toHaveText('已撤销');
  await expect(heads.first()).toHaveText(`待确认 ${UNCERTAIN}`);

  await heads.first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(review.getByRole('status')).toHaveText('不再提议此处');
  await expect(heads.first()).toHaveText(`找不到原处 ${UNCERTAIN}`);
  await expect(heads.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('2 处圈点找不到原处');

  await page.reload();
  await expect(page.getByRole('main')).toContainText('2 处圈点找不到原处');
});

test('of several places each is shown, and the reader says which', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, LOST, '黄');
  await correct(
    page,
    (markdown) =>
      `${markdown.replace(LOST, '').replace('脱贫攻坚已进入', `${LOST}脱贫攻坚已进入`)}\n\n先说一句。${LOST}`,
  );
  await page.reload();
  const review = await openReview(page);
  const entry = review.getByRole('listitem');
  const now = entry.getByRole('figure').nth(1);
  const caption = now.locator('figcaption');
  await expect(caption).toHaveText('现在，第 1 处，共 2 处');
  const first = await now.textContent();
  await entry.getByRole('button', { name: '下一处' }).click();
  await expect(caption).toHaveText('现在，第 2 处，共 2 处');
  expect(await now.textContent()).not.toBe(first);
  await entry.getByRole('button', { name: '不是这里' }).click();
  await expect(caption).toHaveText('现在');
  await expect(entry.getByRole('heading')).toHaveText(`待确认 ${LOST}`);
  await expect(entry.getByRole('button', { name: '不是这里' })).toBeFocused();
  await entry.getByRole('button', { name: '确认' }).click();
  await expect(review.getByText('圈点都已核对。')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectPainted(page, [`yellow: ${LOST}`]);
  await expect(page.getByRole('article')).toBeFocused();
});

test('a confirmed mark stands in its place, and its first anchor is kept', async ({ page }) => {
  await openEdition(page);
  const review = await openReview(page);
  await review.getByRole('button', { name: '确认', exact: true }).first().click();
  await review.getByRole('button', { name: '撤销' }).click();
  await expect(review.getByRole('listitem')).toHaveCount(3);
  for (let left = 3; left > 1; left--) {
    await expect(review.getByRole('listitem')).toHaveCount(left);
    await review.getByRole('button', { name: '确认', exact: true }).first().click();
  }
  await expect(review.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expectPainted(page, [
    `yellow: ${MOVED}`,
    `green: ${REWRITTEN}`,
    'underline: 坚决整治形式主义和官僚主义',
  ]);
  const kept = (await storedMarks(page)).flatMap(({ history = [] }) =>
    history.map(({ anchor }) => anchor.quote.exact),
  );
  expect(kept.sort()).toEqual([CHANGED, UNCERTAIN].sort());
});

test('of many marks fifty are shown at a time', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, CHANGED, '黄');
  await copyMark(page, 69);
  await correct(page, (markdown) => markdown.replace(CHANGED, '坚决整治形式主义和官僚主义'));
  await page.reload();
  const review = await openReview(page);
  const entries = review.getByRole('listitem');
  await expect(entries).toHaveCount(50);
  await review.getByRole('button', { name: '再显示 20 处' }).click();
  await expect(entries).toHaveCount(70);
  await expect(entries.nth(50).getByRole('heading')).toBeFocused();
  await expect(review.getByRole('button', { name: /再显示/ })).toHaveCount(0);
});

test('a lost mark is re-attached by selecting with the mouse, and undone', async ({ page }) => {
  await openEdition(page);
  const review = await openReview(page);
  await review.getByRole('listitem').nth(1).getByRole('button', { name: '在文中选取' }).click();
  await expect(review).toBeHidden();
  const bar = page.getByRole('region', { name: `为“${LOST}”选取原文` });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`为“${LOST}”选取原文 按 Enter 确认，按 Esc 取消`);
  const attach = bar.getByRole('button', { name: '标在这里' });
  await expect(attach).toBeDisabled();
  await expectAccessible(page);
  const { first, last } = await spanOf(page, '彭玉明、汪维、谢肃出席会议');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await page.keyboard.press('1');
  await attach.click();
  await expect(page.getByRole('status')).toHaveText('已重新定位');
  await expect(bar).toBeHidden();
  await expect(page).toHaveURL(/#\/read\/tuopin-diaodu$/);
  const painted = [`yellow: ${MOVED}`, 'underline: 坚决整治形式主义和官僚主义'];
  await expectPainted(page, [...painted, 'yellow: 彭玉明、汪维、谢肃出席会议']);
  await expect(margin(page)).toContainText('这一句后来删了');
  await page.getByRole('button', { name: '撤销' }).click();
  await expectPainted(page, painted);
});

test('a lost mark is re-attached from Notes with keys alone; Esc lets it be', async ({ page }) => {
  await openEdition(page);
  await page.goto('/#/notes?has=orphan');
  const link = page.locator('li').filter({ hasText: LOST }).getByRole('link', { name: '重新定位' });
  await link.focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: `为“${LOST}”选取原文` });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('article')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.goBack();
  await link.click();
  await expect(bar).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(bar.getByRole('button', { name: '标在这里' })).toBeEnabled();
  const selected = await page.evaluate(() => String(getSelection()));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已重新定位');
  await expectPainted(page, [
    `yellow: ${selected}`,
    `yellow: ${MOVED}`,
    'underline: 坚决整治形式主义和官僚主义',
  ]);
  await page.goto('/#/notes?has=orphan');
  await expect(page.getByRole('main')).not.toContainText('这一句后来删了');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the review, its notice and what it says', async ({ page }) => {
      await openEdition(page);
      await expect(page.getByRole('button', { name: '核对', exact: true })).toBeVisible();
      await expectAccessible(page);
      const review = await openReview(page);
      await expect(review.getByRole('listitem')).toHaveCount(3);
      await expectAccessible(page);
      await review.getByRole('button', { name: '不是这里' }).first().click();
      await expect(review.getByRole('button', { name: '撤销' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
