import { useEffect, useState } from 'react';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { isInUse, type Mend } from '../../core/mend/mend.ts';
import { type MendedText, type RunSeam, textOfRuns } from '../../core/mend/mended-text.ts';
import { type Fragment, takeOut } from '../../core/mend/move-fragment.ts';
import type { Revision } from '../../core/text/revision.ts';
import { now } from '../../state/commit.ts';
import {
  beginAnew,
  followMend,
  goBackToOriginal,
  type KnownRows,
  type Mending,
  type SavedMends,
  saveMending,
  type ToSave,
  takeMendsBack,
} from '../../state/mend-commands.ts';
import { keepDraft, letDraftGo } from '../../state/mend-drafts.ts';
import { keepOverOriginal } from '../../state/mend-original.ts';
import { notify } from '../../state/session-store.ts';
import { goTo } from '../../state/use-address.ts';
import { useMendDraft } from './use-mend-draft.ts';
import { useMendMessages } from './use-mend-messages.ts';
import type { MendActions } from './use-mending.ts';

/** What is stored, as far as this tab knows. */
interface Saved {
  readonly text: MendedText;
  readonly revision: Revision;
  readonly isMended: boolean;
  readonly isNew?: true;
}

const savedOf = ({ text, revision, stored }: Mending): Saved => ({
  text,
  revision,
  isMended: stored !== undefined && isInUse(stored),
});

export type Saving = ReturnType<typeof useSaving>;

/** Storing what is mended, and what other tabs have stored meanwhile. */
export function useSaving(mending: Mending, article: Article, text: MendedText, actions: MendActions) {
  const m = useMendMessages();
  const { id } = article;
  const [saved, setSaved] = useState(() => savedOf(mending));
  const rows = useRows(id, mending.stored);
  const draft = useMendDraft({ articleId: id, madeOn: saved.revision, text }, saved.text, mending.draft);
  const [isResumed, setResumed] = useState(mending.draft !== undefined);
  const [isStale, setStale] = useState(
    mending.draft !== undefined && mending.draft.madeOn !== mending.revision,
  );
  const [newOriginal, setNewOriginal] = useState(mending.newOriginal);
  const isDirty = text !== saved.text;

  const store = async (parts: readonly ToSave[]): Promise<SavedMends | undefined> => {
    const headlines = parts.map((part) => textOfRuns(part.text.fields.headline).trim());
    if (headlines.includes('')) {
      notify(() => m.noHeadline, 'failed');
      return undefined;
    }
    const at = now();
    rows.know(at);
    const done = await saveMending(parts, at);
    if (done === 'unsayable') notify(() => m.unsayable, 'failed');
    if (done === 'overtaken') notify(() => m.notSaved, 'failed');
    return typeof done === 'string' ? undefined : done;
  };
  const settle = ({ rows: [row] }: SavedMends, stored: MendedText): void => {
    if (!row) return;
    setSaved({ text: stored, revision: row.revision, isMended: true, isNew: true });
    draft.forget();
    setResumed(false);
    setStale(false);
  };
  const save = async (mine = text, known: KnownRows = rows.known): Promise<void> => {
    const done = await store([{ article, text: mine, known, draft: draft.kept }]);
    if (!done) return;
    settle(done, mine);
    notify(() => m.saved, 'done');
  };
  /** What another tab has stored takes the place of what is here, or stands under it; undoing leads to the other. */
  const meet = async (isMineKept: boolean): Promise<void> => {
    const theirs = await beginAnew(id);
    if (!theirs) return notify(() => m.unopened, 'failed');
    const at = theirs.stored?.modifiedAt;
    rows.know(at);
    setSaved(savedOf(theirs));
    setNewOriginal(theirs.newOriginal);
    if (!isMineKept) return void actions.become(theirs.text);
    await save(actions.standOver(theirs.text), new Set([...rows.known, at]));
  };
  const takePresent = (): void => {
    actions.become(saved.text);
    setStale(false);
    setResumed(false);
  };
  const goBack = async (): Promise<void> => {
    const at = now();
    rows.know(at);
    if (!(await goBackToOriginal(id, true, at))) return;
    goTo({ screen: 'read', articleId: id });
    notify(() => m.originalBack, 'done', {
      say: (all) => all.common.undo,
      run: () => void goBackToOriginal(id, false),
    });
  };
  const keepMended = async (): Promise<void> => {
    const at = now();
    rows.know(at);
    if (!newOriginal || !(await keepOverOriginal(id, newOriginal, at))) return;
    setNewOriginal(undefined);
    notify(() => m.keptMended, 'done');
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
  /** Puts a fragment before a paragraph of another article, and stores both. Gives whether that is done. */
  const moveAway = async (fragment: Fragment, other: Mending, before: number, seam: RunSeam) => {
    const { taken, rest } = takeOut(text, fragment, seam);
    const { article: target, stored } = other;
    const paragraphs = other.text.paragraphs.toSpliced(before, 0, taken);
    const done = await store([
      { article, text: rest, known: rows.known, draft: draft.kept },
      { article: target, text: { ...other.text, paragraphs }, known: new Set([stored?.modifiedAt]) },
    ]);
    if (!done) return false;
    const back = async (): Promise<void> => {
      const at = now();
      rows.know(at);
      if (!(await takeMendsBack(done, at))) return notify(() => m.moving.notMovedBack, 'failed');
      // The room may have been left.
      if (isDirty) await keepDraft({ articleId: id, madeOn: saved.revision, text });
      if (actions.isAtStart()) actions.restart(text);
      else actions.become(text);
      setSaved(saved);
      notify(() => m.moving.movedBack);
    };
    settle(done, rest);
    actions.restart(rest, () => void back());
    notify(() => m.moving.movedAway(target.front.headline), 'done', {
      say: (all) => all.common.undo,
      run: () => void back(),
    });
    return true;
  };
  const conflict = rows.isOvertaken ? 'overtaken' : isStale && isDirty ? 'stale' : undefined;
  return {
    saved,
    isDirty,
    isKept: draft.isKept,
    isResumed: isResumed && isDirty,
    conflict,
    newOriginal,
    save: () => save(),
    meet,
    takePresent,
    goOn: () => setStale(false),
    goBack,
    keepMended,
    discard,
    moveAway,
  } as const;
}

/** The rows of an article that are known here, and whether another tab has written one. */
function useRows(id: ArticleId, first: Mend | undefined) {
  const [row, setRow] = useState(first);
  const [known, setKnown] = useState<KnownRows>(() => new Set([first?.modifiedAt]));
  useEffect(() => followMend(id, setRow), [id]);
  const know = (at: Mend['modifiedAt'] | undefined): void => setKnown((all) => new Set(all).add(at));
  return { known, know, isOvertaken: !known.has(row?.modifiedAt) };
}
