import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { fakeSpeech, finish, listVoices, manner, ONLINE, said, TINGTING } from './fake-speech.ts';
import { expect, test } from './fixture.ts';
import { dragOver, openArticle, toolbar } from './reading.ts';

const ID = 'tuopin-diaodu';
const FROM = '集中精力推进问题整改';

const player = (page: Page) => page.getByRole('region', { name: '正在朗读' });
const press = (page: Page, name: string) => player(page).getByRole('button', { name }).click();

/** The text that is painted as being spoken. */
const spoken = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range as Range).toString()).join(''),
  );

const lastSaid = async (page: Page): Promise<string> => (await said(page)).at(-1) ?? '';

async function readFromSelection(page: Page): Promise<void> {
  await openArticle(page, ID);
  await dragOver(page, FROM);
  await toolbar(page).getByRole('button', { name: '朗读' }).click();
}

test('a passage is read aloud from its start on, sentence by sentence, each painted in its turn', async ({
  page,
}) => {
  await fakeSpeech(page, [TINGTING]);
  await readFromSelection(page);
  await expect(player(page).getByRole('button', { name: '暂停' })).toBeFocused();
  const first =
    '集中精力推进问题整改，千方百计抓好增收补损，未雨绸缪防范化解潜在风险，脱贫攻坚工作取得新的成效，脱贫质量实现明显提升。';
  await expect.poll(() => said(page)).toEqual([first]);
  expect(await spoken(page)).toBe(first);
  await finish(page);
  await expect.poll(() => spoken(page)).toMatch(/^但同时也要清醒地看到/);
  const second = await spoken(page);
  expect(await said(page)).toEqual([first, second]);

  await press(page, '暂停');
  await expect.poll(() => said(page)).toEqual([first, second, '✂']);
  expect(await spoken(page)).toBe(second);
  await press(page, '播放');
  await expect.poll(() => said(page)).toEqual([first, second, '✂', second]);
  await press(page, '下一句');
  await expect.poll(() => spoken(page)).not.toBe(second);
  await press(page, '上一句');
  await expect.poll(() => lastSaid(page)).toBe(second);
  await player(page).getByRole('combobox', { name: '语速' }).selectOption('1.5×');
  await expect.poll(() => manner(page)).toEqual({ rate: 1.5, voice: '婷婷' });
  expect(await lastSaid(page)).toBe(second);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(player(page)).toBeHidden();
  await expect(page.getByRole('article')).toBeFocused();
  expect(await lastSaid(page)).toBe('✂');
  expect(await spoken(page)).toBe('');
  await page.getByRole('button', { name: '朗读' }).click();
  await expect.poll(() => lastSaid(page)).toBe(second);
  expect(await manner(page)).toEqual({ rate: 1.5, voice: '婷婷' });
});

test('without a voice on the device it says what to do, and nothing is sent away unasked', async ({
  page,
}) => {
  await fakeSpeech(page, []);
  await readFromSelection(page);
  await expect(player(page).getByRole('status')).toContainText('本机没有能读中文的语音');
  await expect(player(page).getByRole('button')).toHaveText(['']); // to close it
  await listVoices(page, [ONLINE]);
  const voices = player(page).getByRole('combobox', { name: '语音' });
  await expect(voices.locator('optgroup')).toHaveAttribute('label', '在线语音（会把文字传出去）');
  await expectAccessible(page);
  expect(await said(page)).toEqual([]);
  await voices.selectOption('云希');
  await expect(player(page).getByRole('status')).toContainText('每一句都会传给');
  await expect.poll(() => lastSaid(page)).toMatch(FROM);
  await listVoices(page, [ONLINE, TINGTING]);
  await voices.selectOption('婷婷');
  await expect(player(page).getByRole('status')).toBeEmpty();
  await expect.poll(() => manner(page)).toEqual({ rate: 1, voice: '婷婷' });
});

test('the page follows the voice, the reading place with it, and leaving ends it', async ({ page }) => {
  await fakeSpeech(page, [TINGTING]);
  await openArticle(page, ID);
  await page.getByRole('button', { name: '朗读' }).click();
  await expect.poll(() => lastSaid(page)).toBe('邓群策在全市脱贫攻坚调度会上强调——');
  const isSeen = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('spoken') ?? [];
      const { top } = (range as Range | undefined)?.getBoundingClientRect() ?? { top: -1 };
      return top > 60 && top < 960;
    });
  for (let sentence = 1; sentence < 22; sentence++) {
    const before = await spoken(page);
    await finish(page);
    await expect.poll(() => spoken(page)).not.toBe(before);
    await expect.poll(isSeen).toBe(true);
  }
  const sentence = await spoken(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  // It glides there, and is to be at rest before it is left.
  await page.locator('article p').filter({ hasText: sentence }).hover({ trial: true });
  expect(await isSeen()).toBe(true);
  await page.getByRole('link', { name: '市政府召开常务会议' }).click();
  await expect(page.getByRole('article')).toHaveAccessibleName('市政府召开常务会议');
  await expect(player(page)).toBeHidden();
  await expect.poll(() => lastSaid(page)).toBe('✂');
  await page.goBack();
  await expect(page.getByRole('article')).toContainText(sentence);
  await expect(player(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.getByRole('button', { name: '朗读' }).click();
  await expect.poll(() => lastSaid(page)).toBe(sentence);
});
