import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Annotation, toInstant } from '../core/annotation/annotation.ts';
import { type Catalog, toArticleId } from '../core/article/article.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import { foldWords } from '../core/search/search-folding.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { readSeeds } from '../seed/read-seeds.ts';
import { seedAssets } from '../seed/seed-assets.ts';
import { database } from '../storage/database.ts';
import { addOwnArticles, changeOwnArticles } from '../storage/own-articles.ts';
import { AT, annotation, idOf } from '../storage/rows.cases.ts';
import { searchDatabase } from '../storage/search-texts.ts';
import type { BundledText, FromSearch, SearchAnswer } from './search-messages.ts';
import { SearchService } from './search-service.ts';

const { assets, catalogUrl } = seedAssets(readSeeds('seeds'));
const catalog: Catalog = JSON.parse(assets.get(catalogUrl) ?? '');
const BUNDLED: readonly BundledText[] = catalog.pages.flatMap(({ articles }) => articles);

vi.stubGlobal(
  'fetch',
  async (url: string) => new Response(assets.get(url), { status: assets.has(url) ? 200 : 404 }),
);

const textOfBundled = new Map(
  readSeeds('seeds').pages.flatMap(({ articles }) =>
    articles.map((article) => [article.id as string, projectMarkdown(article).text] as const),
  ),
);

/** The row that would keep a name: none. */
const nothing = (): undefined => undefined;

/** Stores texts as articles of the reader's, the first line of each its headline. */
async function store(texts: Readonly<Record<string, string>>): Promise<void> {
  const rows = Object.entries(texts).map(([name, text]) => {
    const [headline = '', ...rest] = text.split('\n');
    const id = toArticleId(name);
    const markdown = rest.join('\n');
    const { revision } = projectMarkdown({ front: { headline }, markdown });
    const article: OwnArticle = {
      id,
      language: 'zh-CN',
      front: { headline },
      characters: 1,
      minutes: 1,
      length: 1,
      revision,
      addedAt: AT,
      modifiedAt: AT,
    };
    return { article, text: { articleId: id, markdown } };
  });
  await addOwnArticles(rows);
}

/** A service over what is stored and bundled, and what it has said. */
function open(bundled: readonly BundledText[] = []) {
  const said: SearchAnswer[] = [];
  const parsed: unknown[] = [];
  let asked = 0;
  const service = new SearchService((message: FromSearch) => {
    if (message.kind === 'parsing') parsed.push(message.id);
    else if (message.id === asked) said.push(JSON.parse(message.answer));
  });
  service.receive({ kind: 'begin', library: JSON.stringify({ bundled, tooHard: ['too-hard'] }) });
  /** The first answer that is whole and as it is waited for. */
  const answer = async (query: string, isIt: (answer: SearchAnswer) => boolean = () => true) => {
    asked++;
    said.length = 0;
    service.receive({ kind: 'ask', id: asked, query, articles: 10_000, notes: 10 });
    const found = () => said.findLast((one) => one.isWhole && isIt(one));
    await vi.waitFor(() => expect(found()).toBeDefined(), { timeout: 20_000, interval: 1 });
    return found() as SearchAnswer; // it was waited for
  };
  return { service, said, parsed, answer };
}

const idsOf = ({ articles }: SearchAnswer): string[] => articles.map(({ id }) => id);

beforeEach(async () => {
  await Promise.all([...database.tables, ...searchDatabase.tables].map((table) => table.clear()));
});

test('200 queries out of the texts: every article that holds the folded string is found, and no other', async () => {
  const word = fc.constantFrom(
    ...'的 一 了 脱贫 攻坚 會議 会议 發展 发展 重视 ２０２０年 2020 WiKi Ｗiki ㎏ kg “创文” 「創文」 ， 。 —— …… 　 𠮷 👨‍👩‍👧 café cafe\u0301 甲\u200b乙 * [ 干部 乾部'.split(
      ' ',
    ),
    '\n\n',
    '**',
  );
  const texts = fc.sample(fc.array(word, { minLength: 5, maxLength: 120 }), { seed: 8, numRuns: 200 });
  await store(Object.fromEntries(texts.map((words, n) => [`a${n}`, words.join('')])));
  const projections = new Map<string, string>(textOfBundled);
  for (const { id, front } of await database.articles.toArray()) {
    const { markdown = '' } = (await database.articleTexts.get(id)) ?? {};
    projections.set(id, projectMarkdown({ front, markdown }).text);
  }
  const all = [...projections].map(([id, text]) => ({ id, folded: foldWords(text) }));

  const { answer } = open(BUNDLED);
  const places = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 })), {
    seed: 200,
    numRuns: 400,
  });
  let asked = 0;
  for (const [which, where, length] of places) {
    const text = all[which % all.length]?.folded ?? '';
    const at = where % Math.max(1, text.length);
    const query = text
      .slice(at, at + length)
      .replace(/["\n].*/s, '')
      .trim();
    if (query === '' || asked === 200) continue;
    asked++;
    const expected = all.filter(({ folded }) => folded.includes(query)).map(({ id }) => id);
    const { articles, articleCount } = await answer(`"${query}"`);
    expect(articles.map(({ id }) => id as string).sort(), query).toEqual(expected.sort());
    expect(articleCount).toBe(expected.length);
    // What is marked in the passages reads as was typed.
    for (const { passages } of articles)
      for (const { words, hits } of passages)
        for (const { start, end } of hits) expect(foldWords(words.slice(start, end))).toContain(query);
  }
  expect(asked).toBe(200);
});

test('articles are followed: added, taken out, put back; of those that are here nothing is read again', async () => {
  await store({ one: '背影\n我与父亲不相见已二年余了' });
  const { answer, parsed } = open(BUNDLED);
  expect(idsOf(await answer('父亲'))).toEqual(['one']);
  await store({ two: '父亲\n又一篇' });
  expect(idsOf(await answer('父亲', ({ articleCount }) => articleCount === 2))).toEqual(['two', 'one']);
  await changeOwnArticles([toArticleId('two')], (row) => ({ ...row, deletedAt: AT }), nothing);
  expect(idsOf(await answer('父亲', ({ articleCount }) => articleCount === 1))).toEqual(['one']);
  expect(parsed.filter(Boolean)).toEqual(['one', 'two']);
  await vi.waitFor(async () =>
    expect(await searchDatabase.texts.toCollection().primaryKeys()).toEqual(['one']),
  );
  await changeOwnArticles([toArticleId('two')], ({ deletedAt: _, ...row }) => row, nothing);
  expect(idsOf(await answer('父亲', ({ articleCount }) => articleCount === 2))).toEqual(['two', 'one']);
});

test('a text that was parsed once is not parsed again, unless it has changed', async () => {
  await store({ one: '甲\n甲', two: '乙\n甲' });
  await open().answer('甲');
  await vi.waitFor(async () => expect(await searchDatabase.texts.count()).toBe(2));
  await changeOwnArticles([toArticleId('two')], (row) => ({ ...row, front: { headline: '丙' } }), nothing);
  const { answer, parsed } = open();
  expect((await answer('甲')).articleCount).toBe(2);
  expect(idsOf(await answer('丙'))).toEqual(['two']);
  expect(parsed.filter(Boolean)).toEqual(['two']);
});

test('where texts cannot be kept they are parsed', async () => {
  const failing = [vi.spyOn(searchDatabase.texts, 'bulkGet'), vi.spyOn(searchDatabase.texts, 'bulkPut')];
  for (const each of failing) each.mockRejectedValue(new Error('what'));
  await store({ one: '甲\n甲' });
  expect(idsOf(await open().answer('甲'))).toEqual(['one']);
  for (const each of failing) each.mockRestore();
});

test('notes are found by their words and tags, and by what was marked besides; and followed', async () => {
  await store({ 'an-article': '题\n甲乙丙' });
  const rows: Annotation[] = [
    {
      ...annotation(1, '说到 **脱贫** 的事'),
      tags: ['会议'],
      modifiedAt: toInstant('2026-11-25T08:00:00.000Z'),
    },
    annotation(2, '脱贫'),
    annotation(3, ''),
    { ...annotation(4, '脱贫'), deletedAt: AT },
  ];
  await database.annotations.bulkPut(rows);
  const { answer } = open();
  const found = await answer('脫貧');
  expect(found.notes).toMatchObject([
    {
      id: rows[0]?.id,
      headline: '题',
      passages: [{ words: '说到 脱贫 的事', hits: [{ start: 3, end: 5 }] }],
      tags: [{ words: '#会议', hits: [] }],
    },
    { id: rows[1]?.id },
  ]);
  // 甲 is what was marked: alone it is the article's, beside a word of the note it is the note's.
  expect((await answer('甲')).notes).toEqual([]);
  expect((await answer('甲 #会议')).notes).toMatchObject([
    { quote: { words: '甲', hits: [{ start: 0, end: 1 }] } },
  ]);
  await database.annotations.delete(idOf(2));
  expect((await answer('脱贫', ({ noteCount }) => noteCount === 1)).notes).toHaveLength(1);
});

test('what cannot be read is counted, and left out; what is too hard is not parsed', async () => {
  await store({ 'too-hard': '难\n甲', good: '好\n甲' });
  const { answer, parsed } = open([{ ...(BUNDLED[0] as BundledText), url: 'gone.json' }]);
  const found = await answer('甲');
  expect(idsOf(found)).toEqual(['good']);
  expect(found).toMatchObject({ read: 1, all: 3, failed: 2 });
  expect(parsed).not.toContain('too-hard');
});

test('an answer says where storage failed, until it can be read; what was kept is not forgotten', async () => {
  await store({ one: '甲\n甲' });
  await open().answer('甲');
  await vi.waitFor(async () => expect(await searchDatabase.texts.count()).toBe(1));
  const failing = vi.spyOn(database.articles, 'where').mockImplementation(() => {
    throw new Error('what');
  });
  const { answer } = open();
  expect(await answer('甲')).toMatchObject({ articles: [], isLacking: true });
  expect(await searchDatabase.texts.count()).toBe(1);
  failing.mockRestore();
  await store({ two: '乙\n甲' });
  const found = await answer('甲', ({ articleCount }) => articleCount === 2);
  expect(found.isLacking).toBe(false);
});

test('notes that cannot be read are said to be lacking', async () => {
  const failing = vi.spyOn(database.annotations, 'orderBy').mockImplementation(() => {
    throw new Error('what');
  });
  expect((await open().answer('甲')).isLacking).toBe(true);
  failing.mockRestore();
});

test('a title is found by the initials of its characters, once they are known', async () => {
  await store({ one: '背影\n一', two: '又\nby 二' });
  const { service, answer } = open();
  expect(idsOf(await answer('by'))).toEqual(['two']);
  service.receive({ kind: 'sounds', sounds: JSON.stringify([['one', 'by']]) });
  const { articles } = await answer('BY');
  expect(articles).toMatchObject([
    { id: 'one', headline: { words: '背影', hits: [{ start: 0, end: 2 }] }, passages: [] },
    { id: 'two' },
  ]);
});

test('nothing is answered any more once nobody asks', async () => {
  const { service, said, answer } = open();
  await answer('甲');
  service.receive({ kind: 'rest' });
  said.length = 0;
  await store({ one: '甲\n乙' });
  await vi.waitFor(async () => expect(await database.articles.count()).toBe(1));
  expect(said).toEqual([]);
});
