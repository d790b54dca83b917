import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article } from '../../core/article/article.ts';
import { canJoin } from '../../core/mend/actions.ts';
import { FIELDS, type MendedText, textOfRuns } from '../../core/mend/mended-text.ts';
import { type Suggestion, suggest } from '../../core/mend/suggest.ts';
import { formatAddress } from '../../state/address.ts';
import { goBackToOriginal, letDraftGo, type Mending, saveMending } from '../../state/mend-commands.ts';
import { notify } from '../../state/session-store.ts';
import { goTo } from '../../state/use-address.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { offerCommands } from '../kit/command-offers.ts';
import { useMessages } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';
import { MendParagraph } from './mend-paragraph.tsx';
import styles from './mend-room.module.css';
import { oneLine } from './one-line.ts';
import { FileLines, PageLines } from './source-pane.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useMendDraft } from './use-mend-draft.ts';
import { useMendMessages } from './use-mend-messages.ts';
import { useMending } from './use-mending.ts';

const SidecarDialog = lazy(() => import('./sidecar-dialog.tsx'));

interface MendRoomProps {
  readonly mending: Mending;
  /** As it is read now: saved mending changes it. */
  readonly article: Article;
}

/** Source lines, paragraphs and suggestions, side by side where there is room. */
export function MendRoom({ mending, article }: MendRoomProps) {
  const messages = useMessages();
  const m = useMendMessages();
  const { id, language, provenance } = article;
  const wide = useMedia('(width >= 1180px)');
  const { history, actions, caret } = useMending(mending.draft?.text ?? mending.text, m.why);
  const { text } = history;
  const [saved, setSaved] = useState<{ text: MendedText; isMended: boolean; isNew?: true }>({
    text: mending.text,
    isMended: mending.mend !== undefined,
  });
  const draft = useMendDraft(mending, text, saved.text);
  const [isResumed, setResumed] = useState(mending.draft !== undefined);
  const [current, setCurrent] = useState(0);
  const [exporting, setExporting] = useState(false);
  const { suggestions, dismiss } = useSuggestions(text);
  const paragraphs = useRef<HTMLOListElement>(null);
  const isDirty = text !== saved.text;

  const focusOn = useCallback((paragraph: number, offset: number, end = offset): void => {
    const item = paragraphs.current?.querySelector(`[data-paragraph="${paragraph}"] textarea`);
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

  const save = async (): Promise<void> => {
    if (textOfRuns(text.fields.headline).trim() === '') return notify(() => m.noHeadline, 'failed');
    const done = await saveMending({ ...mending, article }, text, draft.kept);
    if (done === 'unsayable') return notify(() => m.unsayable, 'failed');
    if (!done) return;
    setSaved({ text, isMended: true, isNew: true });
    draft.forget();
    setResumed(false);
    notify(() => m.saved, 'done');
  };
  const goBack = async (): Promise<void> => {
    if (!(await goBackToOriginal(id, true))) return;
    goTo({ screen: 'read', articleId: id });
    notify(() => m.originalBack, 'done', {
      say: (all) => all.common.undo,
      run: () => void goBackToOriginal(id, false),
    });
  };
  const discard = async (): Promise<void> => {
    if (draft.kept) await letDraftGo(draft.kept);
    draft.forget();
    setResumed(false);
    actions.restart(saved.text);
    notify(() => m.discarded, 'done', {
      say: (all) => all.common.undo,
      run: () => actions.restart(text),
    });
  };
  useEffect(() => offerCommands(() => ({ undo: actions.undo, redo: actions.redo })), [actions]);

  const headline = textOfRuns(text.fields.headline);
  const state = isDirty ? (draft.isKept ? 'kept' : 'dirty') : saved.isNew ? 'saved' : 'clean';
  const runs = text.paragraphs[current]?.runs ?? [];
  return (
    <>
      <AppBar title={headline} />
      <main className={`screen ${styles.room}`}>
        <header className={styles.header}>
          <h1 className="title">{m.title}</h1>
          <p className={styles.state} data-state={state}>
            {m.state[state]}
          </p>
          <div className={styles.actions}>
            <Button kind="quiet" disabled={history.done.length === 0} onClick={actions.undo}>
              {messages.common.undo}
            </Button>
            <Button kind="quiet" disabled={history.undone.length === 0} onClick={actions.redo}>
              {m.redo}
            </Button>
            {saved.isMended && !isDirty ? (
              <Button kind="quiet" onClick={() => void goBack()}>
                {m.original}
              </Button>
            ) : null}
            {provenance ? (
              <Button kind="quiet" aria-haspopup="dialog" onClick={() => setExporting(true)}>
                {m.export}
              </Button>
            ) : null}
            <ButtonLink href={formatAddress({ screen: 'read', articleId: id })}>{m.read}</ButtonLink>
            <Button kind="primary" disabled={!isDirty} onClick={() => void save()}>
              {messages.common.save}
            </Button>
          </div>
        </header>
        {isResumed && isDirty ? (
          <p className={styles.resumed}>
            {m.draft}
            <Button kind="danger" onClick={() => void discard()}>
              {m.discard}
            </Button>
          </p>
        ) : null}
        <details className={styles.sources} open={wide}>
          <summary>
            <h2>{provenance ? m.sources : m.file}</h2>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key. */}
          <section className={styles.pane} aria-label={provenance ? m.sources : m.file} tabIndex={0}>
            {provenance ? <PageLines page={provenance.page} runs={runs} /> : <FileLines articleId={id} />}
          </section>
        </details>
        <div className={styles.middle}>
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
          <ol ref={paragraphs} className={styles.paragraphs}>
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
                actions={actions}
                onFocus={setCurrent}
                onStep={step}
                onDone={tell}
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
      {exporting && provenance ? (
        <Suspense fallback={null}>
          <SidecarDialog
            page={provenance.page}
            articleId={id}
            text={text}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
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
