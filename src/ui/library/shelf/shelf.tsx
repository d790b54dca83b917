import { lazy, Suspense, useMemo, useState } from 'react';
import type { ArticleId, PageSummary } from '../../../core/article/article.ts';
import { libraryCatalogues } from '../../../i18n/library-catalogues.ts';
import {
  addressOf,
  filterOf,
  isFiltered,
  type LibraryFilter,
  listOf,
} from '../../../state/library-filter.ts';
import { keepOrder, useLibrarySettings } from '../../../state/library-settings.ts';
import { goTo } from '../../../state/use-address.ts';
import { Button } from '../../kit/button.tsx';
import { useInterface } from '../../kit/interface.tsx';
import { Loading } from '../../kit/loading.tsx';
import { useSelection } from '../../kit/use-selection.ts';
import { RemovedHead } from './removed-head.tsx';
import styles from './shelf.module.css';
import { ShelfHead } from './shelf-head.tsx';
import { ShelfList } from './shelf-list.tsx';
import type { ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';
import { useShelfView } from './use-shelf-view.ts';

const ShelfBar = lazy(() => import('./shelf-bar.tsx'));
const LabelsDialog = lazy(() => import('./labels-dialog.tsx'));
const EraseDialog = lazy(() => import('./erase-dialog.tsx'));

interface ShelfProps {
  readonly pages: readonly PageSummary[];
  /** What else the address asks for. */
  readonly asked: string | undefined;
}

/** The articles: where the reader is in them, and what they are kept under. */
export function Shelf({ pages, asked }: ShelfProps) {
  const { language } = useInterface();
  const kept = useLibrarySettings();
  const wished = useMemo(() => filterOf(asked), [asked]);
  // The order that was chosen last holds wherever the address says none.
  const filter = useMemo(
    () => (wished.sort || !kept?.sort ? wished : { ...wished, sort: kept.sort }),
    [wished, kept?.sort],
  );
  const view = useShelfView(pages, filter, language);
  const [isChoosing, setChoosing] = useState(false);
  const [labelled, setLabelled] = useState<readonly ArticleId[]>();
  const [erased, setErased] = useState<readonly ArticleId[]>();
  const { sort: _, ...found } = view?.filter ?? filter;
  const selection = useSelection(view?.rows, listOf(found), isChoosing);
  if (!view) return <Loading />;
  return (
    <>
      <ShelfHead
        view={view}
        filter={filter}
        isChoosing={isChoosing}
        onChoose={setChoosing}
        onChange={(next) => {
          if (next.sort !== filter.sort) void keepOrder(next.sort);
          goTo(addressOf(next));
        }}
      />
      {view.filter.state === 'removed' && view.found > 0 ? (
        <RemovedHead view={view} onErase={setErased} />
      ) : null}
      {view.found > 0 ? (
        <ShelfList view={view} selection={selection} onLabel={setLabelled} onErase={setErased} />
      ) : (
        <Nothing view={view} hasArticles={pages.length > 0 || view.all > 0} />
      )}
      {selection && view.found > 0 ? (
        <Suspense fallback={null}>
          <ShelfBar
            view={view}
            selection={selection}
            onLabel={setLabelled}
            onErase={setErased}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
      {labelled ? (
        <Suspense fallback={null}>
          <LabelsDialog view={view} ids={labelled} onClose={() => setLabelled(undefined)} />
        </Suspense>
      ) : null}
      {erased ? (
        <Suspense fallback={null}>
          <EraseDialog ids={erased} onClose={() => setErased(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Nothing({ view, hasArticles }: { readonly view: ShelfView; readonly hasArticles: boolean }) {
  const m = useShelfMessages();
  const library = libraryCatalogues[useInterface().language];
  const { filter } = view;
  if (!hasArticles) return <p className="muted">{library.empty}</p>;
  return (
    <div className={styles.nothing}>
      <p className="muted">{saidOf(filter, m)}</p>
      {isFiltered(filter) ? <Button onClick={() => goTo(addressOf({}))}>{m.showAll}</Button> : null}
    </div>
  );
}

function saidOf(
  { state, tag, collection, lang }: LibraryFilter,
  m: ReturnType<typeof useShelfMessages>,
): string {
  if (tag || collection || lang) return m.none;
  return state === 'removed' ? m.noneRemoved : state === 'archived' ? m.noneArchived : m.none;
}
