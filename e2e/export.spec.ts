import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { makeNotes, PASSAGE } from './noted.ts';
import { ARTICLES, mark, noteOn, openArticle } from './reading.ts';

async function openExport(page: Page) {
  await page.goto('/#/notes');
  await page.getByRole('button', { name: '导出' }).click();
  return page.getByRole('dialog', { name: '导出笔记' });
}

/** What a button's download holds, and what it is called. */
async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('Markdown: what is previewed is copied and saved, with front matter, callouts and links back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeNotes(page);
  const dialog = await openExport(page);
  const preview = await dialog.getByRole('textbox', { name: '预览' }).inputValue();
  const save = () => dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByRole('button', { name: '复制' }).click();
  await expect(dialog.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(preview);
  const { name, text } = await download(page, save);
  expect(name).toBe('以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利.md');
  expect(text).toBe(preview);
  const [, front = '', body = ''] = text.split(/^---$/m);
  expect(parse(front)).toMatchObject({
    title: '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利',
    author: '陈润',
    tags: ['背景'],
  });
  expect(body).toContain(`> [!quote] 段落 1 · yellow\n> ${PASSAGE}\n\n^h-`);
  expect(body).toContain('> [!quote] 段落 2 · green\n> 集中精力推进问题整改');
  const link = /全文的\*\*起点\*\* \[打开\]\((.*)\)/.exec(body)?.[1];
  await page.goto(link ?? '');
  await expect(page.getByRole('complementary').locator('[data-active]').first()).toContainText(PASSAGE);
});

/** What the preview of each format shows of the marks, in their order. */
const PREVIEWS = [
  ['纯文本', `  ${PASSAGE}\n批注：全文的**起点**\n标签：背景`],
  ['网页', '<blockquote cite='],
  ['Readwise CSV', `${PASSAGE},${ARTICLES['tuopin-diaodu']},陈润,`],
  ['Anki 问答', '#columns:id\tfront\tback\ttags\n'],
  ['Anki 填空', `{{c1::${PASSAGE}}}`],
  ['CSL-JSON', '"literal": "陈润"'],
  ['BibTeX', '@misc{tuopin-diaodu,'],
  ['Hypothesis', '"client_version"'],
  ['Excel CSV', ',绿,底色,'],
] as const;

test('every format is previewed; Excel’s is saved with a byte order mark, JSON-LD finds each mark in the text', async ({
  page,
}) => {
  await makeNotes(page);
  let dialog = await openExport(page);
  const formats = dialog.getByRole('radiogroup', { name: '格式' });
  const preview = dialog.getByRole('textbox', { name: '预览' });
  await expect(formats.getByRole('radio')).toHaveCount(PREVIEWS.length + 2); // Markdown and JSON-LD are looked at by themselves
  for (const [name, part] of PREVIEWS) {
    await formats.getByText(name, { exact: true }).click();
    await expect.poll(() => preview.inputValue()).toContain(part);
  }
  const excel = await download(page, () => dialog.getByRole('button', { name: '保存' }).click());
  expect(excel.name).toMatch(/^quandian-excel-\d{4}-\d\d-\d\d\.csv$/);
  expect(excel.text.startsWith('\uFEFF文章,')).toBe(true);
  dialog = await openExport(page);
  await dialog.getByRole('radiogroup', { name: '格式' }).getByText('JSON-LD').click();
  await expect(dialog.getByRole('textbox', { name: '预览' })).toHaveValue(/AnnotationCollection/);
  const { name, text } = await download(page, () => dialog.getByRole('button', { name: '保存' }).click());
  expect(name).toMatch(/\.jsonld$/);
  const items = JSON.parse(text).first.items;
  expect(items).toHaveLength(2);
  const article = await articleText(page);
  for (const { id, target } of items) {
    expect(id).toMatch(/^urn:uuid:/);
    const quote = target.selector.find(({ type }: { type: string }) => type === 'TextQuoteSelector');
    const position = target.selector.find(({ type }: { type: string }) => type === 'TextPositionSelector');
    expect([...article].slice(position.start, position.end).join('')).toBe(quote.exact);
  }
  expect(items[0].body).toContainEqual(
    expect.objectContaining({ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown' }),
  );
});

/** The article's one text: its blocks as they stand on the screen, a line feed between. */
async function articleText(page: Page): Promise<string> {
  await openArticle(page, 'tuopin-diaodu');
  return (await page.locator('article [data-start]').allTextContents()).join('\n');
}

test('the export is of what is filtered, a file for each article, and of one article where one reads', async ({
  page,
}) => {
  await makeNotes(page);
  await openArticle(page, 'yuanqi-fuwu');
  await noteOn(page, '“六稳”“六保”任务', '两重引号');
  const dialog = page.getByRole('dialog', { name: '导出笔记' });
  await page.getByRole('button', { name: '导出' }).click();
  await expect(dialog).toContainText('导出 1 条');
  await page.keyboard.press('Escape');

  await openExport(page);
  await expect(dialog).toContainText('导出 3 条');
  await expect(dialog).toContainText('共 2 个文件，存成一个压缩包');
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存' }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/^quandian-\d{4}-\d\d-\d\d\.zip$/);
  const entries = Object.entries(unzipSync(readFileSync(await zip.path())));
  expect(entries.map(([name]) => name).toSorted()).toEqual(
    [
      '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利.md',
      '推动“援企服务 助力倍增”专项行动持续走深落细.md',
    ].toSorted(),
  );
  expect(entries.map(([, bytes]) => strFromU8(bytes)).join('')).toContain('> “六稳”“六保”任务');

  await page.goto('/#/notes?color=green');
  await expect(page.getByRole('main').getByTitle('到原文')).toHaveCount(1);
  await page.getByRole('button', { name: '导出' }).click();
  await expect(dialog).toContainText('导出 1 条');
  await expect(dialog.getByRole('textbox', { name: '预览' })).toHaveValue(/集中精力推进问题整改/);
  await dialog.getByRole('radiogroup', { name: '范围' }).getByText('全部').click();
  await expect(dialog).toContainText('导出 3 条');
  await dialog.getByRole('radiogroup', { name: '文件' }).getByText('合成一个').click();
  await expect(dialog.getByRole('textbox', { name: '预览' })).toHaveValue(/两重引号/);
});

test('a reader’s own template: mistakes with their place, the preview, what cannot be imported back, and reset', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '绿');
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: '模板' }).click();
  const editor = page.getByRole('dialog', { name: 'Markdown 文件的模板' });
  const source = editor.getByRole('textbox', { name: '模板' });
  await expect(editor.getByRole('status')).toHaveText('用这个模板导出的文件可以导回来。');
  await expectAccessible(page);
  await source.fill('# {{title}}\n{{#marks}}\n- {{quot}}\n{{/marks}}');
  await editor.getByRole('button', { name: '第 3 行第 3 列' }).click();
  await expect(editor.getByText('没有“quot”这个名字。')).toBeVisible();
  await expect(editor.getByRole('button', { name: '保存' })).toBeDisabled();
  await expect(source).toBeFocused();
  await page.keyboard.insertText('{{quote}}');
  await expect(editor.getByRole('textbox', { name: '预览' })).toHaveValue(
    new RegExp(`^# 以强烈.*\n- ${PASSAGE}\n`),
  );
  await expect(editor.getByRole('status')).toContainText('不能完整导回来');
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(editor).toBeHidden();
  await expect(dialog.getByRole('textbox', { name: '预览' })).toHaveValue(
    new RegExp(`^# 以强烈.*\n- ${PASSAGE}\n`),
  );

  await expect(dialog).toContainText('按你自己的模板写成。');
  await dialog.getByRole('button', { name: '模板' }).click();
  await editor.getByRole('button', { name: '恢复默认模板' }).click();
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(editor).toBeHidden();
  await expect(dialog.getByRole('textbox', { name: '预览' })).toHaveValue(/> \[!quote\] 段落 1 · green/);
});

test('where the system takes files, the export is shared: the file as it is saved, and what fails is said', async ({
  page,
}) => {
  // Headless browsers have no sheet to share by: what it would be given is kept, and it answers as told.
  await page.addInitScript(() => {
    const answers: (DOMException | undefined)[] = [
      undefined,
      new DOMException('Let be', 'AbortError'),
      new DOMException('Refused', 'NotAllowedError'),
    ];
    const shared: [string, string, string][] = [];
    const share = async ({ files = [] }: ShareData): Promise<void> => {
      for (const file of files) shared.push([file.name, file.type, await file.text()]);
      const answer = answers[shared.length - 1];
      if (answer) throw answer;
    };
    Object.assign(navigator, { canShare: ({ files }: ShareData) => files?.length === 1, share });
    Object.assign(globalThis, { shared });
  });
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '全文的起点');
  const dialog = await openExport(page);
  const preview = await dialog.getByRole('textbox', { name: '预览' }).inputValue();
  const button = dialog.getByRole('button', { name: '分享', exact: true });
  const shared = () => page.evaluate(() => (globalThis as unknown as { shared: unknown[] }).shared);
  await button.click();
  await expect
    .poll(shared)
    .toEqual([[`${ARTICLES['tuopin-diaodu']}.md`, 'text/markdown;charset=utf-8', preview]]);
  const isBusy = dialog.locator('footer[aria-busy="true"]');
  await expect(isBusy).toHaveCount(0);
  await button.click();
  await expect.poll(async () => (await shared()).length).toBe(2);
  await expect(isBusy).toHaveCount(0);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await button.click();
  await expect(dialog.getByRole('alert')).toHaveText('没能分享。可以改为保存文件。');
});
