import { Download } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { tagKey } from '../../core/annotation/tags.ts';
import { foldWords } from '../../core/search/search-folding.ts';
import { formatAddress, type NotesFilter } from '../../state/address.ts';
import { attachImported } from '../../state/attach-imported.ts';
import { useSourceNames } from '../../state/source-names.ts';
import { goTo } from '../../state/use-address.ts';
import { useCatalog } from '../../state/use-article.ts';
import { useHubIndex } from '../../state/use-hub-index.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { useSelection } from '../kit/use-selection.ts';
import { arrangedAs } from './arranged-as.ts';
import { FilterChips } from './filter-chips.tsx';
import { HubArticles } from './hub-articles.ts';
import { ListHead } from './list-head.tsx';
import { NoteList } from './note-list.tsx';
import { NotesHead } from './notes-head.tsx';
import { NotesIndex } from './notes-index.tsx';
import styles from './notes-screen.module.css';
import { useHubMessages } from './use-hub-messages.ts';
import { useHubView } from './use-hub-view.ts';
import { useListWidth } from './use-list-width.ts';

const SelectionBar = lazy(() => import('./selection-bar.tsx'));
const TagDialog = lazy(() => import('./tag-dialog.tsx'));
const ExportMarks = lazy(() => import('./export-marks.tsx'));

/** What the export was opened with. */
interface Exported {
  readonly chosen?: readonly AnnotationId[];
  readonly shown: readonly AnnotationId[];
}

/** Names which marks are shown, however they are arranged. */
function shownBy({ group: _, sort: __, ...filter }: NotesFilter): string {
  return formatAddress({ screen: 'notes', filter });
}

export default function NotesScreen({ filter }: { readonly filter: NotesFilter }) {
  const messages = useMessages();
  const hub = useHubMessages();
  const catalog = useCatalog();
  const names = useSourceNames();
  const articles = useMemo(
    () => new HubArticles(catalog.status === 'ready' ? catalog.value : undefined, names),
    [catalog, names],
  );
  const index = useHubIndex(foldWords);
  const view = useHubView(index, articles, filter, useListWidth());
  // What the index holds changes with its version alone.
  const version = index?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is the same one, whatever is put into it
  const marks = useMemo(() => [...(index?.entries.values() ?? [])], [index, version]);
  const [exported, setExported] = useState<Exported>();
  const [isChoosing, setChoosing] = useState(false);
  const [tag, setTag] = useState<string>();
  const selection = useSelection(view?.rows, view ? shownBy(view.filter) : '', isChoosing);
  useEffect(() => {
    const leaving = new AbortController();
    void attachImported(leaving.signal);
    return () => leaving.abort();
  }, []);
  const change = (next: NotesFilter): void => goTo({ screen: 'notes', filter: next }, 'replace');
  const isEmpty = index?.isWhole && index.entries.size === 0;
  const shown = view && index && !isEmpty && view.totals.marks > 0 ? view : undefined;
  return (
    <>
      <AppBar
        current="notes"
        tools={
          shown ? (
            <Button kind="quiet" data-action onClick={() => setExported({ shown: shown.rows.ids() })}>
              <Download size={17} strokeWidth={1.6} aria-hidden />
              {messages.exporting.open}
            </Button>
          ) : null
        }
      />
      <main className={`screen ${styles.notes}`}>
        {!shown && !isEmpty ? <Loading /> : null}
        {isEmpty ? (
          <Message
            title={hub.screen.emptyTitle}
            actions={<ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>}
          >
            {hub.screen.empty}
          </Message>
        ) : null}
        {shown && index ? (
          <>
            <NotesIndex totals={shown.totals} filter={filter} onChange={change} />
            <div className={styles.list}>
              <NotesHead marks={marks} filter={filter} onChange={change} />
              <SearchField
                label={hub.screen.search}
                placeholder={hub.screen.placeholder(shown.totals.marks)}
                value={filter.query}
                onChange={(query) => change({ ...filter, query })}
              />
              <FilterChips counts={shown.chips} filter={filter} onChange={change} />
              <ListHead
                view={shown}
                filter={filter}
                isWhole={index.isWhole}
                isChoosing={isChoosing}
                onChoose={setChoosing}
                onManageTag={setTag}
                onChange={change}
              />
              {shown.found > 0 ? (
                <NoteList
                  view={shown}
                  articles={articles}
                  isWhole={index.isWhole}
                  selection={selection}
                  onManageTag={setTag}
                />
              ) : index.isSettled ? (
                <p className={styles.nothing}>
                  {hub.screen.nothing}{' '}
                  <Button kind="quiet" onClick={() => change(arrangedAs(filter))}>
                    {hub.screen.clear}
                  </Button>
                </p>
              ) : (
                <Loading />
              )}
              {selection && shown.found > 0 ? (
                <Suspense fallback={null}>
                  <SelectionBar
                    index={index}
                    selection={selection}
                    found={shown.found}
                    onExport={(chosen) => setExported({ chosen, shown: shown.rows.ids() })}
                    onClose={() => setChoosing(false)}
                  />
                </Suspense>
              ) : null}
            </div>
          </>
        ) : null}
      </main>
      {tag && index && view ? (
        <Suspense fallback={null}>
          <TagDialog
            index={index}
            tag={tag}
            tags={view.totals.tags}
            onRenamed={(name) => {
              const { tag: filtered, ...rest } = filter;
              if (filtered && tagKey(filtered) === tagKey(tag))
                change({ ...rest, ...(name && { tag: name }) });
            }}
            onClose={() => setTag(undefined)}
          />
        </Suspense>
      ) : null}
      {exported ? (
        <Suspense fallback={null}>
          <ExportMarks
            chosen={exported.chosen}
            shown={exported.shown.length < marks.length ? exported.shown : undefined}
            onClose={() => setExported(undefined)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
