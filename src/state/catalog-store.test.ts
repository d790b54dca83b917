import { beforeEach, expect, test, vi } from 'vitest';
import { type ArticleId, type PageSummary, toArticleId, toPageId } from '../core/article/article.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';

vi.mock('virtual:seeds', () => ({
  catalogUrl: 'seeds/catalog.json',
  articleUrls: { one: 'seeds/one.json', two: 'seeds/two.json' },
}));

/** What the reader has added, and who follows it. */
const own: { pages: readonly PageSummary[]; tell?: (pages: readonly PageSummary[]) => void } = {
  pages: [],
};
const loadKeptArticle = vi.fn(async (id: ArticleId) =>
  own.pages.some((page) => page.articles.some((one) => one.id === id)) ? article : undefined,
);
type Asked = Readonly<Record<ArticleId, { readonly status: string }>>;
vi.mock('./kept-articles.ts', () => ({
  followKept: async (next: (kept: object) => void) => {
    own.tell = (pages) =>
      next({
        over: (bundled: readonly PageSummary[]) => [...bundled, ...pages],
        stale: (asked: Asked) =>
          pages.flatMap(({ articles }) => articles.map(({ id }) => id)).filter((id) => asked[id]),
      });
    own.tell(own.pages);
  },
  loadKeptArticle: (id: ArticleId) => loadKeptArticle(id),
}));

const article = {
  id: 'one',
  language: 'zh-CN',
  front: { headline: '题' },
  body: { type: 'root', children: [] },
};
const catalog = {
  pages: [
    { id: 'page', source: 'seeds/page.json', articles: [{ id: 'one', url: 'seeds/one.json' }] },
    { id: 'plain', articles: [{ id: 'two', url: 'seeds/two.json' }] },
  ],
};
const source = { id: 'page', file: 'page.txt', lines: ['题', '文'] };

/** What the server has; a path that is not here answers 404. */
const files = new Map<string, unknown>();
const fetched: string[] = [];
let store: typeof import('./catalog-store.ts');

beforeEach(async () => {
  vi.resetModules();
  fetched.length = 0;
  files.clear();
  own.pages = [];
  files.set('seeds/catalog.json', catalog).set('seeds/one.json', article).set('seeds/page.json', source);
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('document', { baseURI: 'https://a.example/reading/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = url.href.replace('https://a.example/reading/', '');
    fetched.push(path);
    return files.has(path) ? Response.json(files.get(path)) : Response.json(article, { status: 404 });
  });
  store = await import('./catalog-store.ts');
});

const statusOf = (id: ArticleId) => store.useCatalogStore.getState().articles[id]?.status;
const ONE = toArticleId('one');

test('an article is fetched once, and the catalogue after it', async () => {
  await Promise.all([store.loadArticle(ONE), store.loadArticle(ONE)]);
  await store.loadCatalog();
  await store.loadArticle(ONE);
  expect(store.useCatalogStore.getState().articles[ONE]).toEqual({ status: 'ready', value: article });
  expect(fetched).toEqual(['seeds/one.json', 'seeds/catalog.json']);
});

test.each(['none', '__proto__', 'constructor', 'one/'])('%s is missing', async (id) => {
  await store.loadArticle(toArticleId(id));
  expect(statusOf(toArticleId(id))).toBe('missing');
  await store.loadCatalog();
  expect(fetched).toEqual(['seeds/catalog.json']);
});

test('an article that cannot be fetched has failed, and may be tried again', async () => {
  files.delete('seeds/one.json');
  await store.loadArticle(ONE);
  expect(statusOf(ONE)).toBe('failed');
  files.set('seeds/one.json', article);
  await store.loadArticle(ONE);
  expect(statusOf(ONE)).toBe('ready');
});

test('where the catalogue cannot be fetched the article is read all the same; then it is tried again', async () => {
  files.delete('seeds/catalog.json');
  await store.loadArticle(ONE);
  expect(statusOf(ONE)).toBe('ready');
  await store.loadCatalog();
  expect(store.useCatalogStore.getState().catalog.status).toBe('failed');
  files.set('seeds/catalog.json', catalog);
  await store.loadCatalog();
  expect(store.useCatalogStore.getState().catalog.status).toBe('ready');
});

test.each([
  ['page', 'ready'],
  ['plain', 'failed'],
  ['none', 'failed'],
])('the lines of %s are %s', async (id, status) => {
  const { loadPageSource, usePageSources } = await import('./page-source.ts');
  await loadPageSource(toPageId(id));
  expect(usePageSources.getState()[toPageId(id)]?.status).toBe(status);
});

const OWN = toArticleId('own-1-0a');
const ownPage = {
  id: toPageId(OWN),
  isOwn: true,
  articles: [{ id: OWN, front: { headline: '自己的' }, url: '' }],
} as unknown as PageSummary;

const pagesNow = () => {
  const { catalog: now } = store.useCatalogStore.getState();
  return now.status === 'ready' ? now.value.pages.map(({ id }) => id) : now.status;
};

test('what the reader has added stands behind what is bundled, and follows what is stored', async () => {
  own.pages = [ownPage];
  await store.loadCatalog();
  expect(pagesNow()).toEqual(['page', 'plain', OWN]);
  own.tell?.([]);
  await vi.waitFor(() => expect(pagesNow()).toEqual(['page', 'plain']));
});

test('an article of the reader is read without the server, and once it is there', async () => {
  files.clear();
  await store.loadArticle(OWN);
  expect(statusOf(OWN)).toBe('missing');
  own.pages = [ownPage];
  own.tell?.(own.pages);
  await vi.waitFor(() => expect(statusOf(OWN)).toBe('ready'));
});

test('a mended article is not shown as it is bundled', async () => {
  localStorage.setItem('quandian.mended', '["one"]');
  const mended = { ...article, front: { headline: '修订过的题' } };
  loadKeptArticle.mockResolvedValueOnce(mended);
  await store.loadArticle(ONE);
  expect(store.useCatalogStore.getState().articles[ONE]).toEqual({ status: 'ready', value: mended });
  expect(fetched).toEqual(['seeds/catalog.json']);
});
