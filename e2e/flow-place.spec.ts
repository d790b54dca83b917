import type { Page } from '@playwright/test';
import { storedPlace } from './database.ts';
import { expect, test } from './fixture.ts';
import { offsetIn, openSettings, standingOf } from './flow.ts';
import { openArticle } from './reading.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('through twenty changes of setting and window the character at the reading place is the same', async ({
  page,
}) => {
  test.slow();
  await openArticle(page, 'tuopin-diaodu');
  const at = await offsetIn(page, '提高政治站位');
  await page.goto(`/#/read/tuopin-diaodu?at=${at}-${at + 2}`);
  await expect.poll(() => storedPlace(page)).toBeGreaterThan(100);
  const place = await storedPlace(page);
  const dialog = await openSettings(page);
  const next = numbers(4203);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const press = (name: string) =>
    dialog.getByRole('button', { name }).evaluate((button) => (button as HTMLElement).click());
  const radio = (group: string) => async () => {
    const radios = dialog.getByRole('radiogroup', { name: group }).getByRole('radio');
    const chosen = radios.nth(Math.floor(next() * (await radios.count())));
    await chosen.evaluate((input) => (input as HTMLElement).click());
    await expect(chosen).toBeChecked();
  };
  const changes = [
    ['排向', radio('排向')],
    ['翻阅', radio('翻阅')],
    ['字体', radio('字体')],
    ['主题', radio('主题')],
    ['字号', () => press(`${pick(['加大', '减小'])}: 字号`)],
    ['行高', () => press(`${pick(['加大', '减小'])}: 行高`)],
    [
      '窗口',
      () => page.setViewportSize({ width: pick([480, 760, 1024, 1440]), height: pick([620, 800, 960]) }),
    ],
  ] as const;
  for (let n = 0; n < 20; n++) {
    // The first changes are the greatest: down, into pages, across, out of them.
    const [name, change] = changes[n < 4 ? n % 2 : Math.floor(next() * changes.length)] ?? changes[0];
    await change();
    await expect.poll(() => whereIs(page, place), `${n + 1}: ${name}`).toBe('in its place');
    expect(await storedPlace(page)).toBe(place);
  }
  // Without the address that was asked for at first.
  await page.goto('/#/read/tuopin-diaodu');
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect.poll(() => whereIs(page, place)).toBe('in its place');
});

/** Whether a character stands on the reading line, or as near as the end of the text lets it; in pages, in view. */
async function whereIs(page: Page, offset: number): Promise<string> {
  const flow = (await page.locator('main').getAttribute('data-flow')) ?? '';
  const { character, article, back, on } = await standingOf(page, offset);
  if (flow.endsWith('pages')) {
    const isIn =
      character.left >= article.left - 1 &&
      character.right <= article.right + 1 &&
      character.top >= article.top - 1 &&
      character.bottom <= article.bottom + 1;
    return isIn ? 'in its place' : 'on another page';
  }
  const from = flow === '' ? character.top : article.right - character.right;
  const off = from - 72;
  if (Math.abs(off) < 5 || (off > 0 && on < 1.5) || (off < 0 && back < 1.5)) return 'in its place';
  return `${off} px off the line`;
}
