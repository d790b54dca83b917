import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article } from '../../core/article/article.ts';
import { canJoin } from '../../core/mend/actions.ts';
import { FIELDS, type MendedText, type RunSeam, textOfRuns } from '../../core/mend/mended-text.ts';
import { type Suggestion, suggest } from '../../core/mend/suggest.ts';
import type { Mending } from '../../state/mend-commands.ts';
import { notify } from '../../state/session-store.ts';
import { useCatalog } from '../../state/use-article.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { offerCommands } from '../kit/command-offers.ts';
import { useMedia } from '../kit/use-media.ts';
import { MendHeader } from './mend-header.tsx';
import { MendNotices } from './mend-notices.tsx';
import { MendParagraph } from './mend-paragraph.tsx';
import styles from './mend-room.module.css';
import { MoveBar } from './move-bar.tsx';
import { oneLine } from './one-line.ts';
import { FileLines, PageLines } from './source-pane.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useMendMessages } from './use-mend-messages.ts';
import { useMending } from './use-mending.ts';
import { useMoving } from './use-moving.ts';
import { useSaving } from './use-saving.ts';

const MoveAwayDialog = lazy(() => import('./move-away-dialog.tsx'));
const OriginalDialog = lazy(() => import('./original-dialog.tsx'));
const SidecarDialog = lazy(() => import('./sidecar-dialog.tsx'));

interface MendRoomProps {
  readonly mending: Mending;
  /** As it is read now: saved mending changes it. */
  readonly article: Article;
}

/** Source lines, paragraphs and suggestions, side by side where there is room. */
export function MendRoom({ mending, article }: MendRoomProps) {
  const m = useMendMessages();
  const { id, language, provenance } = article;
  const wide = useMedia('(width >= 1180px)');
  const [seam] = useState<RunSeam>({ by: 'editor', why: m.why });
  const { history, canUndo, actions, caret } = useMending(mending.draft?.text ?? mending.text, seam);
  const { text } = history;
  const saving = useSaving(mending, article, text, actions);
  const [current, setCurrent] = useState(0);
  const [dialog, setDialog] = useState<'sidecar' | 'original' | 'away'>();
  const close = (): void => setDialog(undefined);
  const { suggestions, dismiss } = useSuggestions(text);
  const middle = useRef<HTMLDivElement>(null);
  const others = useOthers(article);

  const focusOn = useCallback((paragraph: number, offset: number, end = offset): void => {
    const item = middle.current?.querySelector(`[data-paragraph="${paragraph}"] textarea`);
    if (!(item instanceof HTMLTextAreaElement)) return;
    item.focus();
    item.setSelectionRange(offset, end);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret goes where the change of the text has put it.
  useLayoutEffect(() => {
    const to = caret.current;
    caret.current = undefined;
    if (to) focusOn(to.paragraph, to.offset);
  }, [text]);
  const step = useCallback(
    (index: number, end: boolean) => focusOn(index, end ? Number.MAX_SAFE_INTEGER : 0),
    [focusOn],
  );
  const tell = useCallback((what: 'joined' | 'split' | 'moved') => notify(() => m[what]), [m]);

  const moving = useMoving(
    middle,
    text,
    actions,
    useMemo(() => ({ focusOn, onMoved: () => tell('moved') }), [focusOn, tell]),
  );
  useLayoutEffect(() => offerCommands(() => ({ undo: actions.undo, redo: actions.redo })), [actions]);

  const headline = textOfRuns(text.fields.headline);
  const runs = text.paragraphs[current]?.runs ?? [];
  return (
    <>
      <AppBar title={headline} language={language} document={`${m.title} · ${headline}`} />
      <main className={`screen ${styles.room}`}>
        <MendHeader
          articleId={id}
          saving={saving}
          actions={actions}
          canUndo={canUndo}
          canRedo={history.undone.length > 0}
          onExport={provenance && (() => setDialog('sidecar'))}
        />
        <MendNotices saving={saving} onCompare={() => setDialog('original')} />
        <details className={styles.sources} open={wide}>
          <summary>
            <h2>{provenance ? m.sources : m.file}</h2>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key. */}
          <section className={styles.pane} aria-label={provenance ? m.sources : m.file} tabIndex={0}>
            {provenance ? <PageLines page={provenance.page} runs={runs} /> : <FileLines articleId={id} />}
          </section>
        </details>
        <div ref={middle} className={styles.middle}>
          <div className={styles.fields}>
            {FIELDS.map((field) => (
              <label key={field} className={styles.field} data-field={field}>
                <span>{m.fields[field]}</span>
                <textarea
                  rows={1}
                  lang={language}
                  spellCheck={false}
                  value={textOfRuns(text.fields[field])}
                  onChange={({ target }) => actions.type(field, oneLine(target.value))}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
                  }}
                />
              </label>
            ))}
          </div>
          <h2 className="visually-hidden">{m.text}</h2>
          <p id="mend-keys" className={styles.keys}>
            {m.keys}
          </p>
          {moving.fragment ? (
            <MoveBar
              text={text}
              language={language}
              fragment={moving.fragment}
              place={moving.place}
              canPutInside={moving.canPutInside}
              onPutInside={moving.putInside}
              onOther={others.length > 0 ? () => setDialog('away') : undefined}
              onCancel={moving.cancel}
            />
          ) : null}
          <ol className={styles.paragraphs}>
            {text.paragraphs.map((paragraph, i) => (
              <MendParagraph
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place; its field keeps no state.
                key={i}
                index={i}
                paragraph={paragraph}
                language={language}
                isLast={i === text.paragraphs.length - 1}
                isJoinable={canJoin(text, i)}
                isCurrent={i === current}
                isMoving={moving.fragment !== undefined}
                isSource={i === moving.fragment?.paragraph}
                actions={actions}
                onFocus={setCurrent}
                onStep={step}
                onDone={tell}
                onMove={moving.begin}
                onPut={moving.putBefore}
                onPlace={moving.setPlace}
              />
            ))}
          </ol>
        </div>
        <details className={styles.suggestions} open={wide}>
          <summary>
            <h2>
              {m.suggestions} {suggestions.length > 0 ? suggestions.length : null}
            </h2>
          </summary>
          <SuggestionList
            suggestions={suggestions}
            language={language}
            onTake={(taken) => {
              if (actions.take(taken)) notify(() => m.accepted(taken.length));
            }}
            onDismiss={(one) => {
              dismiss(one);
              notify(() => m.dismissed);
            }}
            onShow={({ paragraph, start, end }) => focusOn(paragraph, start, end)}
          />
        </details>
      </main>
      <Suspense fallback={null}>
        {dialog === 'sidecar' && provenance ? (
          <SidecarDialog page={provenance.page} articleId={id} text={text} onClose={close} />
        ) : null}
        {dialog === 'original' ? (
          <OriginalDialog articleId={id} text={text} language={language} onClose={close} />
        ) : null}
        {dialog === 'away' && moving.fragment ? (
          <MoveAwayDialog
            from={id}
            others={others}
            onMove={async (other, before) =>
              moving.fragment !== undefined && saving.moveAway(moving.fragment, other, before, seam)
            }
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** The other articles of its page. */
function useOthers({ id, provenance }: Article) {
  const catalog = useCatalog();
  const pages = catalog.status === 'ready' ? catalog.value.pages : [];
  const page = provenance && pages.find((one) => one.id === provenance.page);
  return page?.articles.filter((one) => one.id !== id) ?? [];
}

/** What looks broken in the text, but what was dismissed; looked for once the typing allows. */
function useSuggestions(text: MendedText) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const settled = useDeferredValue(text);
  const suggestions = useMemo(
    () => suggest(settled).filter(({ key }) => !dismissed.has(key)),
    [settled, dismissed],
  );
  const dismiss = ({ key }: Suggestion): void => setDismissed((keys) => new Set(keys).add(key));
  return { suggestions, dismiss };
}
