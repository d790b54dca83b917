import { type Browser, expect, type Page } from '@playwright/test';
import { mark, openArticle, zh } from '../e2e/reading.ts';

/** A profile with what a reader has after some days: articles of their own, marks, notes, tags. */
export type Profile = Awaited<ReturnType<typeof makeProfile>>;

const SCAN = `关于工作的意见

全市上下要以强烈的担当和一丝不苟的作风集中精力推迸

问题整改，抓好增收补损.各级都要抓好落实。

市政府办公室要加强调度,每周通报一次进展情况，对落实不

力的单位予以通报。`;

const OWN = [
  '---\ntitle: 背影\nauthor: 朱自清\n---\n\n我与父亲不相见已二年余了，我最不能忘记的是他的背影。\n\n那年冬天，祖母死了，父亲的差使也交卸了，正是祸不单行的日子。',
  '# 匆匆\n\n燕子去了，有再来的时候；杨柳枯了，有再青的时候；桃花谢了，有再开的时候。',
  SCAN,
];

const MARKS = [
  ['脱贫攻坚已进入最为关键的倒计时', '绿'],
  [
    '凝心聚力、一鼓作气',
    '黄',
    '动员令的口吻，与[[推动“援企服务 助力倍增”专项行动持续走深落细]]对读。 #脱贫 #措辞',
  ],
  ['集中精力推进问题整改', '下划线'],
  ['工作中还存在的问题和短板', '黄', '**先肯定，再指出短板**：公文常见的转折。 #脱贫 #结构'],
] as const;

async function write(page: Page, passage: string, note: string): Promise<void> {
  await mark(page, passage, '写批注');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await field.fill(note);
  await field.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
}

/** Makes the contents by the interface, once; each page that is looked at begins with them. */
export async function makeProfile(browser: Browser) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto('/');
  const main = page.getByRole('main');
  for (const text of OWN) {
    await main.getByRole('button', { name: '添加文章' }).click();
    await page.getByRole('textbox', { name: '或者粘贴一篇' }).fill(text);
    await page.getByRole('button', { name: '读取' }).click();
    await page.getByRole('button', { name: '添加 1 篇' }).click();
    await expect(page.getByRole('status')).toHaveText('已添加 1 篇');
  }
  await openArticle(page, 'tuopin-diaodu');
  for (const [passage, colour, note] of MARKS) {
    if (note) await write(page, passage, note);
    else await mark(page, passage, colour);
  }
  await page.getByRole('button', { name: '写一条全文批注' }).click();
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await field.fill('一篇会议报道：讲成绩、讲问题、提要求。');
  await field.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await openArticle(page, 'yuanqi-fuwu');
  await mark(page, '助力倍增', '蓝');
  await page.goto('/#/');
  await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const profile = await context.storageState({ indexedDB: true });
  await context.close();
  return profile;
}
