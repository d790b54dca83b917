import type { ArticleId, PageId } from '../core/article/article.ts';
import { formatSidecar } from '../core/article/sidecar/format-sidecar.ts';
import { isInUse } from '../core/mend/mend.ts';
import { type MendedSidecar, mendSidecar } from '../core/mend/mend-sidecar.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import { storedMend } from '../storage/mends.ts';
import { askArticleWorker } from './article-client.ts';
import { articleOnceHere } from './catalog-store.ts';
import { loadPageSource, usePageSources } from './page-source.ts';

/** A page's sidecar as a file, and what it cannot say. */
export interface SidecarFile extends Pick<MendedSidecar, 'unsaid' | 'faults'> {
  readonly name: string;
  readonly text: string;
}

/** The sidecar of a page, one of whose articles reads like `text`; the others as they are mended. Undefined without its lines. */
export async function sidecarOf(
  page: PageId,
  id: ArticleId,
  text: MendedText,
): Promise<SidecarFile | undefined> {
  await loadPageSource(page);
  const source = usePageSources.getState()[page];
  if (source?.status !== 'ready') return undefined;
  const { file, lines, sidecar } = source.value;
  const mended = new Map<ArticleId, MendedText>([[id, text]]);
  for (const other of sidecar.articles) {
    const otherId = other.id as ArticleId; // the build gives articles the ids of their sidecar
    if (otherId === id) continue;
    const mend = await storedMend(otherId);
    if (!mend || !isInUse(mend)) continue;
    const article = await articleOnceHere(otherId);
    const opened = article && (await askArticleWorker('open', { article, markdown: undefined }));
    if (opened) mended.set(otherId, opened);
  }
  const made = mendSidecar({ file, sha256: sidecar.sha256, lines }, sidecar, mended);
  const { unsaid, faults } = made;
  return { name: `${page}.page.json`, text: formatSidecar(made.sidecar), unsaid, faults };
}
