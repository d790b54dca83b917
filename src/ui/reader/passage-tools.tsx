import { lazy, Suspense, useEffect } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { afterFirstScreen } from '../../state/first-screen.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { notify, useSession } from '../../state/session-store.ts';
import { isAsPrinted } from '../../state/settings.ts';
import { useInterface } from '../kit/interface.tsx';
import type { SectionMounts } from './section-mounts.ts';
import type { PassageActions } from './use-passage-actions.ts';
import type { RoomPanels } from './use-room-panels.ts';
import type { MappedText } from './use-text-map.ts';
import type { TextView } from './view/text-view.ts';

const loadToolbar = () => import('./selection-toolbar.tsx');
// None is on the screen when a text opens; the toolbar is fetched as soon as it has.
const SelectionToolbar = lazy(loadToolbar);
const ReattachBar = lazy(() => import('./reattach-bar.tsx'));
const SentenceSign = lazy(() => import('./sentence-sign.tsx'));
const FindBar = lazy(() => import('./find-bar.tsx'));
const FocusMode = lazy(() => import('./focus-mode.tsx'));
const TextViews = lazy(() =>
  import('./view/text-views.tsx').catch(() => {
    notify((m) => m.reader.failedHelp, 'failed');
    return { default: () => null };
  }),
);

interface PassageToolsProps {
  readonly mapped: MappedText;
  readonly mounts: SectionMounts;
  readonly article: Article;
  readonly projection: Projection;
  readonly view: TextView | null;
  readonly actions: PassageActions;
  /** The mark that is being put on another passage. */
  readonly reattached: ResolvedMark | undefined;
  /** 0 to 1. */
  readonly progress: number;
  readonly panels: RoomPanels;
}

/** What works on the text as one reads: on what is selected, at the cursor, on what is sought, on how it is set. */
export function PassageTools(props: PassageToolsProps) {
  const { mapped, mounts, article, projection, view, actions, reattached, progress, panels } = props;
  const { map } = mapped;
  const { settings } = useInterface();
  const selection = useSession((session) => session.selection);
  const cursor = useSession((session) => session.cursor);
  useEffect(() => void afterFirstScreen().then(loadToolbar), []);
  return (
    <>
      {reattached ? (
        <Suspense fallback={null}>
          <ReattachBar map={map} projection={projection} mark={reattached} />
        </Suspense>
      ) : selection?.articleId === article.id ? (
        <Suspense fallback={null}>
          <SelectionToolbar
            map={map}
            text={projection.text}
            range={selection}
            actions={actions}
            view={view}
          />
        </Suspense>
      ) : null}
      {isAsPrinted(settings) ? null : (
        <Suspense fallback={null}>
          <TextViews mapped={mapped} mounts={mounts} text={projection.text} />
        </Suspense>
      )}
      {cursor?.articleId === article.id ? (
        <Suspense fallback={null}>
          <SentenceSign mapped={mapped} range={cursor} />
        </Suspense>
      ) : null}
      {panels.finding ? (
        <Suspense fallback={null}>
          <FindBar
            mapped={mapped}
            article={article}
            projection={projection}
            asked={panels.finding}
            onClose={panels.stopFinding}
          />
        </Suspense>
      ) : null}
      {settings.fading || settings.dimming !== 'off' ? (
        <Suspense fallback={null}>
          <FocusMode map={map} settings={settings} progress={progress} />
        </Suspense>
      ) : null}
    </>
  );
}
