import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { describeAnchor } from '../core/anchor/describe.ts';
import { SAMPLE } from '../core/annotation/annotation.cases.ts';
import { toArticleId } from '../core/article/article.ts';
import { parseBody } from '../core/article/parse-article.ts';
import { NOTE, OPTIONS } from '../core/exchange/export-note.cases.ts';
import { jsonLdFormat } from '../core/exchange/json-ld.ts';
import { projectArticle } from '../core/text/projection.ts';
import { revisionOf } from '../core/text/revision.ts';
import { allAnnotations, changeAnnotations } from '../storage/annotations.ts';
import { readAll } from '../storage/backup.ts';
import { startAnew, steps } from './marking.cases.ts';

vi.mock('virtual:seeds', () => ({
  catalogUrl: 'seeds/catalog.json',
  articleUrls: { one: 'seeds/one.json', two: 'seeds/two.json' },
}));

startAnew();

const TEXT = '一二三四五六七八九十。\n\n甲乙丙丁戊己庚辛壬癸，一二三四。';
const article = (id: string, headline: string, markdown = TEXT) => ({
  id,
  language: 'zh-CN',
  front: { headline },
  body: parseBody(markdown),
});
const summary = (id: string, headline: string) => ({ id, url: `seeds/${id}.json`, front: { headline } });

/** What the server has; a path that is not here answers 404. */
const files = new Map<string, unknown>();

const catalogOf = (
  ...articles: readonly { readonly id: string; readonly front: { readonly headline: string } }[]
) => {
  files.set('seeds/catalog.json', {
    pages: [{ id: 'page', articles: articles.map(({ id, front }) => summary(id, front.headline)) }],
  });
  for (const one of articles) files.set(`seeds/${one.id}.json`, one);
};

/** The commands as a newly loaded tab has them, with the articles that are here by then. */
async function newTab() {
  vi.resetModules();
  const { openImport, importNotes } = await import('./import-commands.ts');
  const { attachImported } = await import('./attach-imported.ts');
  const { undo } = await import('./undo-commands.ts');
  const { namesFromRows } = await import('./source-names.ts');
  return { openImport, importNotes, attachImported, undo, namesFromRows };
}

beforeEach(() => {
  files.clear();
  catalogOf(article('one', '一篇文章'));
  vi.stubGlobal('document', { baseURI: 'https://a.example/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = url.href.replace('https://a.example/', '');
    return files.has(path) ? Response.json(files.get(path)) : new Response('', { status: 404 });
  });
});

const never = new AbortController().signal;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: string[]) => bytesOf(['Highlight,Title,Note', ...rows].join('\n'));

const FILE = csv(
  '甲乙丙丁,一篇文章,.签 想',
  '一二三四,一篇文章,',
  '不在文中,一篇文章,',
  '别处的话,另一篇,读过',
  ',一篇文章,',
);

async function imported(bytes: Uint8Array) {
  const tab = await newTab();
  const preview = await tab.openImport(bytes, never);
  if (!preview?.ok) throw new Error(preview?.reason);
  expect(await tab.importNotes(preview)).toBe(true);
  return { ...tab, preview };
}

const byQuote = async () => new Map((await allAnnotations()).map((one) => [one.anchor.quote.exact, one]));

test('marks stand in the article that is here, wait for the one that is not, and the file’s line is told', async () => {
  const { preview, namesFromRows } = await imported(FILE);
  expect(preview).toMatchObject({
    ...{ format: 'Readwise', added: 4, changed: 0, same: 0, waiting: 1 },
    unreadable: [{ line: 6, reason: 'no-quote' }],
  });
  const marks = await byQuote();
  expect(marks.get('甲乙丙丁')).toMatchObject({
    ...{ articleId: 'one', note: '想', tags: ['签'] },
    anchor: { position: { start: 17, end: 21 } },
  });
  const { snapshots, settings } = await readAll();
  expect(snapshots.map(({ revision }) => revision)).toEqual([marks.get('甲乙丙丁')?.anchor.revision]);
  // What stands twice, and what stands nowhere, has no place: it is asked about.
  for (const quote of ['一二三四', '不在文中']) {
    expect(marks.get(quote)).toMatchObject({ articleId: 'one', anchor: { revision: revisionOf('') } });
  }
  const waiting = marks.get('别处的话');
  expect(waiting).toMatchObject({ note: '读过' });
  expect(namesFromRows(settings).get(waiting?.articleId ?? '')).toBe('另一篇');
});

test('importing twice changes nothing, nor takes back what was written since', async () => {
  const { openImport } = await imported(FILE);
  const marks = await byQuote();
  const id = marks.get('甲乙丙丁')?.id;
  if (id) await changeAnnotations([id], (stored) => stored && { ...stored, note: '我改的' });
  const before = await readAll();
  expect(await openImport(FILE, never)).toMatchObject({ added: 0, changed: 0, same: 4 });
  await imported(FILE);
  expect(await readAll()).toEqual(before);
});

test('an import is undone in one step', async () => {
  vi.resetModules();
  const { undo } = await imported(FILE);
  const { steps: stepsOfTab } = await import('./marking.cases.ts');
  expect(stepsOfTab()).toBe(1);
  await undo();
  expect(await allAnnotations()).toEqual([]);
  expect(steps()).toBe(0);
});

test('marks that wait are given to their article when it comes', async () => {
  await imported(FILE);
  catalogOf(article('one', '一篇文章'), article('two', '另一篇', '这里有别处的话。'));
  const { attachImported, openImport } = await newTab();
  await attachImported(never);
  expect((await byQuote()).get('别处的话')).toMatchObject({
    ...{ articleId: 'two', note: '读过' },
    anchor: { quote: { prefix: '另一篇\n这里有', suffix: '。' } },
  });
  const after = await readAll();
  await attachImported(never);
  expect(await readAll()).toEqual(after);
  expect(await openImport(FILE, never)).toMatchObject({ added: 0, changed: 0, same: 4 });
});

test('a Kindle’s dates are by the reader’s own clock', async () => {
  const clipping = (when: string) => `书 (人)\n- 您在位置 #1的标注 | 添加于 ${when}\n\n甲乙\n==========\n`;
  const { openImport } = await newTab();
  expect(await openImport(bytesOf(clipping('2024年4月1日星期一 下午2:30:45')), never)).toMatchObject({
    incoming: [{ annotation: { createdAt: new Date(2024, 3, 1, 14, 30, 45).toISOString() } }],
  });
});

test('a note on a whole article comes to it, and stands on no passage', async () => {
  const item = {
    id: 'a',
    uri: 'https://a/',
    text: '全篇',
    target: [{ source: 'https://a/' }],
    document: { title: ['一篇文章'] },
  };
  const { preview } = await imported(bytesOf(JSON.stringify({ annotations: [item] })));
  expect(preview).toMatchObject({ added: 1, waiting: 0, unreadable: [] });
  expect(await allAnnotations()).toMatchObject([
    {
      articleId: 'one',
      about: 'article',
      note: '全篇',
      anchor: { quote: { exact: '一篇文章' }, position: { start: 0, end: 4 } },
    },
  ]);
});

test('marks wait on where their article cannot be fetched', async () => {
  await imported(FILE);
  catalogOf(article('one', '一篇文章'), article('two', '另一篇'));
  files.delete('seeds/two.json');
  const before = await readAll();
  const { attachImported } = await newTab();
  await attachImported(never);
  expect(await readAll()).toEqual(before);
});

test('a mark with our own anchor keeps it, and the text that it stands in', async () => {
  const { text } = projectArticle(article('one', '一篇文章'));
  const annotation = {
    ...SAMPLE,
    articleId: toArticleId('one'),
    anchor: describeAnchor(text, { start: 5, end: 9 }),
  };
  const note = { ...NOTE, annotation, range: { start: 5, end: 9 }, text };
  await imported(bytesOf(jsonLdFormat.encode([note], OPTIONS).text));
  const { annotations, snapshots } = await readAll();
  expect(annotations).toMatchObject([
    { id: SAMPLE.id, anchor: annotation.anchor, createdAt: SAMPLE.createdAt },
  ]);
  expect(snapshots).toEqual([{ revision: annotation.anchor.revision, text }]);
});

test.each([
  ['nothing', bytesOf(''), 'unknown'],
  ['another text', bytesOf('一行'), 'unknown'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff, 0xff]), 'encoding'],
  ['half a JSON', bytesOf('{"annotations": ['), 'not-json'],
  ['a backup', bytesOf('{"format":"quandian-backup"}'), 'backup'],
])('refuses %s, with the reason', async (_, bytes, reason) => {
  const { openImport } = await newTab();
  expect(await openImport(bytes, never)).toMatchObject({ ok: false, reason });
});

test.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...bytesOf('Highlight,Title\n甲乙,书')]],
  ['UTF-8 cut within a character', [...bytesOf('Highlight,Title\n甲乙,书名')].slice(0, -1)],
  [
    'UTF-16',
    [
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('Highlight,Title\n甲乙,书', (c) => c.charCodeAt(0)).buffer),
    ],
  ],
  // 甲乙 and 书 in GB18030.
  ['GB18030', [...bytesOf('Highlight,Title\n'), 0xbc, 0xd7, 0xd2, 0xd2, 0x2c, 0xca, 0xe9]],
])('reads a file in %s', async (_, bytes) => {
  const { openImport } = await newTab();
  expect(await openImport(new Uint8Array(bytes), never)).toMatchObject({
    ok: true,
    incoming: [{ note: { quote: { exact: '甲乙' }, title: '书' } }],
  });
});

test('links of a vault lead to the articles and marks that are here', async () => {
  const HOME = 'https://a.example/#/read/two?h=8f3a1c2d-0000-4000-8000-000000000001';
  catalogOf(article('one', '一篇文章'), article('two', '第二篇：下'));
  await imported(
    bytesOf(
      `---\ntitle: "第二篇：下"\n---\n> [!quote] 段落 1 · green\n> 甲乙丙丁\n\n^h-8f3a\n\n` +
        `见[[一篇文章]]、[[一篇文章#^h-1234|那里]]、[[#^h-8f3a]]、[[没有]]、[第一](https://a.example/#/read/one) [打开](${HOME})\n`,
    ),
  );
  expect((await byQuote()).get('甲乙丙丁')?.note).toBe(
    '见[[one]]、[[one#^h-1234|那里]]、[[two#^h-8f3a1c2d]]、[[没有]]、[[one|第一]]',
  );
});
