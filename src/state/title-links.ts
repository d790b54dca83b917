import { linkTitles } from '../core/annotation/title-links.ts';
import { loadCatalog, useCatalogStore } from './catalog-store.ts';

/** A note with the articles that it names in `[[…]]` linked to; as it is where the articles cannot be had. */
export async function withTitleLinks(note: string): Promise<string> {
  await loadCatalog();
  const { catalog } = useCatalogStore.getState();
  return catalog.status === 'ready'
    ? linkTitles(
        note,
        catalog.value.pages.flatMap((page) => page.articles),
      )
    : note;
}
