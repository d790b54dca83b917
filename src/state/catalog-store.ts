import { articleUrls, catalogUrl } from 'virtual:seeds';
import { create } from 'zustand';
import type { Article, ArticleId, ArticleSummary, Catalog } from '../core/article/article.ts';
import { isOwnId } from '../core/article/own-article.ts';
import { MENDED, readMirror } from '../storage/settings-mirror.ts';
import { fetchJson } from './fetch-json.ts';
import { afterFirstScreen } from './first-screen.ts';

/** A thing fetched: on its way, here, or failed. */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed' }
  | { readonly status: 'missing' };

interface CatalogState {
  readonly catalog: Loadable<Catalog>;
  readonly articles: Readonly<Record<ArticleId, Loadable<Article>>>;
}

export const useCatalogStore = create<CatalogState>(() => ({
  catalog: { status: 'loading' },
  articles: {},
}));

const set = useCatalogStore.setState;
const get = useCatalogStore.getState;

let bundledFetch: Promise<Catalog> | undefined;
let catalogFetch: Promise<void> | undefined;

/** The bundled pages, fetched once; a failed try may be repeated. */
export function loadBundled(): Promise<Catalog> {
  bundledFetch ??= fetchJson<Catalog>(catalogUrl).catch((error) => {
    bundledFetch = undefined;
    throw error;
  });
  return bundledFetch;
}

/** What the reader's own articles and mending make of the bundled pages; fetched beside the catalogue. */
type Kept = typeof import('./kept-articles.ts');
type KeptPages = Parameters<Parameters<Kept['followKept']>[0]>[0];

let kept: KeptPages | undefined;
let keptModule: Promise<Kept> | undefined;

function loadKept(): Promise<Kept> {
  keptModule ??= import('./kept-articles.ts').catch((error) => {
    keptModule = undefined;
    throw error;
  });
  return keptModule;
}

async function putKept(next: KeptPages): Promise<void> {
  kept = next;
  // Those that were asked for before they were here, or are another text now.
  for (const id of next.stale(get().articles)) void loadArticle(id, true);
  if (get().catalog.status === 'ready') publish(await loadBundled());
}

const publish = ({ pages }: Catalog): void =>
  set({ catalog: { status: 'ready', value: { pages: kept ? kept.over(pages) : pages } } });

let followed: Promise<unknown> | undefined;

/** Fetches the catalogue once, and follows what the reader adds to it; a failed try may be repeated. */
export function loadCatalog(): Promise<void> {
  if (get().catalog.status === 'failed') set({ catalog: { status: 'loading' } });
  // Where the chunk is gone after a deploy, what is bundled can be read all the same.
  followed ??= loadKept().then(({ followKept }) => followKept((pages) => void putKept(pages)), Boolean);
  catalogFetch ??= Promise.all([loadBundled(), followed]).then(
    ([bundled]) => publish(bundled),
    () => {
      catalogFetch = undefined;
      set({ catalog: { status: 'failed' } });
    },
  );
  return catalogFetch;
}

function summariesOf(catalog: Catalog): ArticleSummary[] {
  return catalog.pages.flatMap((page) => page.articles);
}

/** All articles that are here; none where the catalogue cannot be fetched. */
export async function articlesHere(): Promise<readonly ArticleSummary[]> {
  await loadCatalog();
  const { catalog } = get();
  return catalog.status === 'ready' ? summariesOf(catalog.value) : [];
}

const putArticle = (id: ArticleId, article: Loadable<Article>): void =>
  set(({ articles }) => ({ articles: { ...articles, [id]: article } }));

/**
 * Fetches an article by its id; `missing` where neither the build nor the reader's own articles name it. `again`: it
 * may be another text now; meanwhile the one that is here stays.
 */
export async function loadArticle(id: ArticleId, again = false): Promise<void> {
  const known = get().articles[id]?.status;
  if (known === 'loading' || (known === 'ready' && !again)) return;
  if (known !== 'ready') putArticle(id, { status: 'loading' });
  try {
    const isKept = again || isOwnId(id) || `${readMirror(MENDED)}`.includes(id);
    const value = await (isKept
      ? (await loadKept()).loadKeptArticle(id, bundledArticle)
      : bundledArticle(id));
    putArticle(id, value ? { status: 'ready', value } : { status: 'missing' });
  } catch {
    putArticle(id, { status: 'failed' });
  }
  // What the reader does to it elsewhere is followed from here on; its text comes first.
  void afterFirstScreen().then(loadCatalog);
}

async function bundledArticle(id: ArticleId): Promise<Article | undefined> {
  return Object.hasOwn(articleUrls, id) ? fetchJson<Article>(`${articleUrls[id]}`) : undefined;
}

/** An article once it is here; undefined where it cannot be had. */
export async function articleOnceHere(id: ArticleId): Promise<Article | undefined> {
  await loadArticle(id);
  const loaded = get().articles[id];
  return loaded?.status === 'ready' ? loaded.value : undefined;
}
