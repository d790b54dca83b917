import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, mark, openArticle } from './reading.ts';

test('all but the paragraph or the line is dimmed, never a mark, and the text stays as it is', async ({
  page,
}) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await mark(page, '绷紧思想之弦', '黄');
  const html = await article.innerHTML();
  const dimmed = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('dimmed') ?? [])]
        .map((range) => range as Range)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => range.toString())
        .join(''),
    );
  /** What is clear, within the paragraph it lies in. */
  const clear = async () => {
    const text = await dimmed();
    const paragraphs = await article.locator('[data-start]').allTextContents();
    return paragraphs.filter((paragraph) => !text.includes(paragraph));
  };
  const settings = page.getByRole('dialog', { name: '阅读设置' });
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: '阅读设置' }).click();
  await settings.getByText('段', { exact: true }).click();
  await page.keyboard.press('Escape');
  // The deck's words stand in the text as well.
  await expect
    .poll(clear)
    .toEqual([
      '邓群策在全市脱贫攻坚调度会上强调——',
      '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利',
      '本报记者 陈润',
    ]);
  await expectAccessible(page);
  await page.mouse.move(720, 480);
  await page.mouse.wheel(0, 400);
  await expect.poll(clear).toEqual([expect.stringMatching(/^邓群策/)]);
  await page.keyboard.press('j');
  await expect.poll(clear).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await settings.getByText('行', { exact: true }).click();
  await page.keyboard.press('Escape');
  const line = async () => {
    const [paragraph = ''] = await clear();
    const text = await dimmed();
    return [...paragraph].filter((_, at) => !text.includes(paragraph.slice(at, at + 8))).length;
  };
  await expect.poll(line).toBeLessThan(56);
  expect(await line()).toBeGreaterThan(8);
  expect(await article.innerHTML()).toBe(html);
  await expectPainted(page, ['yellow: 绷紧思想之弦']);
  await page.reload();
  await expect.poll(dimmed).not.toBe('');
});

test('bars fade while reading on, and come back to whoever looks for them', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.getByRole('button', { name: '阅读设置' }).click();
  const option = page.getByRole('checkbox', { name: '阅读时隐去工具栏' });
  await option.click();
  await expect(option).toBeChecked();
  await page.keyboard.press('Escape');
  const bar = page.getByRole('banner').first();
  await page.mouse.click(30, 480); // the keyboard's focus leaves the bar
  /** A reader turns the wheel until they are there. */
  const readOn = () =>
    expect(async () => {
      await page.mouse.wheel(0, 40);
      await expect(bar).toHaveCSS('opacity', '0', { timeout: 1000 });
    }).toPass();
  await readOn();
  await page.mouse.wheel(0, -120);
  await expect(bar).toHaveCSS('opacity', '1');
  await readOn();
  await page.mouse.move(720, 20);
  await expect(bar).toHaveCSS('opacity', '1');
  await page.mouse.move(720, 480);
  await readOn();
  await page.getByRole('button', { name: '阅读设置' }).focus();
  await page.keyboard.press('Shift');
  await expect(bar).toHaveCSS('opacity', '1');
});
