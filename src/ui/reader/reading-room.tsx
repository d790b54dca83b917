import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import { isPlaced } from '../../state/resolved-mark.ts';
import { stopAloud, useSession } from '../../state/session-store.ts';
import { useMarks } from '../../state/use-marks.ts';
import { useInterface } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';
import { ActiveMark } from './active-mark.tsx';
import { ArticleText } from './article-text.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { EditionNotice } from './edition-notice.tsx';
import { flowOfSettings } from './flow-of-settings.ts';
import { focusText } from './focus-text.ts';
import { PassageTools } from './passage-tools.tsx';
import { Rail } from './rail.tsx';
import type { ReadAddress } from './read-address.ts';
import { ReaderBar } from './reader-bar.tsx';
import { ReadingFoot } from './reading-foot.tsx';
import styles from './reading-room.module.css';
import { RoomNotes } from './room-notes.tsx';
import { textVariables } from './text-variables.ts';
import { useAddressedPlace } from './use-addressed-place.ts';
import { useCleanCopy } from './use-clean-copy.ts';
import { useColumns } from './use-columns.ts';
import { useMarkClicks } from './use-mark-clicks.ts';
import { useMarkElements } from './use-mark-elements.ts';
import { useMarkTies } from './use-mark-ties.ts';
import { usePainting } from './use-painting.ts';
import { usePassageActions } from './use-passage-actions.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { READING_LINE, useReadingPlace } from './use-reading-place.ts';
import { useRoomPanels } from './use-room-panels.ts';
import { useSections } from './use-sections.ts';
import { useShade } from './use-shade.ts';
import { useTextMap } from './use-text-map.ts';
import { useTextSelection } from './use-text-selection.ts';

interface ReadingRoomProps {
  readonly article: Article;
  readonly projection: Projection;
  readonly address: ReadAddress;
}

// None is on the screen when a text opens.
const SourceLines = lazy(() => import('./source-lines.tsx'));
const AloudBar = lazy(() => import('./aloud-bar.tsx'));
const FlowControls = lazy(() => import('./flow-controls.tsx'));

const NONE = [] as const;

/** Contents, text and margin, and what joins them. */
export function ReadingRoom({ article, projection, address }: ReadingRoomProps) {
  const { settings, language } = useInterface();
  const text = useRef<HTMLElement>(null);
  const { sections, mounts } = useSections(projection);
  const viewNow = () => mounts.viewOf(0) ?? null;
  const view = useSyncExternalStore(mounts.subscribe, viewNow, viewNow);
  const mapped = useTextMap(text, sections, mounts);
  const map = mapped?.map;
  const columns = useColumns(text);
  const marks = useMarks(article.id, projection);
  const placed = useMemo(() => marks?.filter(isPlaced) ?? NONE, [marks]);
  const reattached = address.reattach
    ? marks?.find(({ annotation }) => annotation.id === address.mark)
    : undefined;
  const actions = usePassageActions(map, article, projection, placed, view);
  const aloud = useSession((session) => session.aloud?.articleId === article.id);
  const flow = flowOfSettings(settings, projection);
  useShade(settings);
  const wide = useMedia('print, (width >= 900px)');
  // The margin stands level with lines that run across and down the window; elsewhere notes come as a list.
  const hasMargin = wide && !flow;
  const beside = useMedia('(width >= 1180px)') && settings.direction === 'horizontal';
  const panels = useRoomPanels(hasMargin);
  const { source } = panels;
  const sourceBlock = projection.blocks.find(({ start }) => start === source?.start);

  useEffect(() => stopAloud, []);
  const elements = useMarkElements(map, projection, placed);
  const marksAt = usePainting(mapped, placed);
  useTextSelection(map, article.id, projection.text);
  useCleanCopy(map, projection, view);
  useMarkClicks(map, marksAt);
  useMarkTies(map, placed, marksAt);
  const jump = useAddressedPlace(map, address, marks);
  const progress = useReadingPlace(map, article.id, projection, jump, [settings, elements]);
  const jumpTo = useCallback(
    (offset: number) => map && scrollToOffset(map, offset, READING_LINE, 'smooth'),
    [map],
  );
  useReaderKeys({
    map,
    article,
    projection,
    marks: placed,
    actions,
    language,
    showList: panels.showNotes,
    jumpTo,
    find: panels.find,
    stopFinding: panels.finding ? panels.stopFinding : undefined,
  });
  return (
    <>
      <ReaderBar
        articleId={article.id}
        headline={view?.text(article.front.headline) ?? article.front.headline}
        language={view?.language ?? article.language}
        onSkip={focusText}
        progress={progress}
        marks={marks?.length ?? 0}
        hasMargin={hasMargin}
        notesShown={panels.notesShown}
        onToggleNotes={panels.toggleNotes}
        onOpenContents={beside ? undefined : panels.showContents}
      />
      <main
        className={styles.room}
        data-flow={flow}
        data-notes={panels.notesShown || undefined}
        data-face={settings.face}
        data-pinyin={view?.pinyin}
        style={textVariables(settings, columns)}
      >
        <ContentsPanel
          article={article}
          projection={projection}
          onJump={jumpTo}
          view={view}
          place={beside ? 'beside' : panels.contentsShown ? 'dialog' : 'closed'}
          onClose={panels.hideContents}
        />
        <EditionNotice article={article} projection={projection} marks={marks ?? NONE} place="room" />
        <ArticleText
          ref={text}
          article={article}
          sections={sections}
          mounts={mounts}
          view={view}
          elements={elements}
          onShowSource={panels.showSource}
        />
        {mapped ? (
          <PassageTools
            mapped={mapped}
            mounts={mounts}
            article={article}
            projection={projection}
            view={view}
            actions={actions}
            reattached={reattached}
            progress={progress}
            panels={panels}
          />
        ) : null}
        {map ? <ActiveMark map={map} projection={projection} marks={placed} /> : null}
        {wide && mapped ? <Rail key={flow} text={mapped} marks={placed} /> : null}
        {flow && mapped ? (
          <Suspense fallback={null}>
            <FlowControls
              key={flow}
              flow={flow}
              map={mapped.map}
              mounts={mounts}
              marks={placed}
              marksAt={marksAt}
            />
          </Suspense>
        ) : null}
        <RoomNotes
          mapped={mapped}
          article={article}
          projection={projection}
          marks={marks}
          hasMargin={hasMargin}
          isReattaching={reattached !== undefined}
          panels={panels}
        />
        {map && aloud ? (
          <Suspense fallback={null}>
            <AloudBar map={map} article={article} projection={projection} />
          </Suspense>
        ) : (
          <ReadingFoot articleId={article.id} progress={progress} />
        )}
      </main>
      {source && sourceBlock && article.provenance ? (
        <Suspense fallback={null}>
          <SourceLines
            key={source.start}
            provenance={article.provenance}
            block={sourceBlock}
            button={source.button}
            onClose={panels.hideSource}
          />
        </Suspense>
      ) : null}
    </>
  );
}
