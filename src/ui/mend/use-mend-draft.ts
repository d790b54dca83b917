import { useEffect, useRef, useState } from 'react';
import type { MendDraft } from '../../core/mend/mend.ts';
import type { MendedText } from '../../core/mend/mended-text.ts';
import { keepDraft, leaveDraft, letDraftGo, type Unsaved } from '../../state/mend-drafts.ts';

/** So long after the last change, in ms, a draft is put into the database. */
const SOON = 500;

/**
 * Keeps what is not saved as a draft: soon after each change, and at once where the tab or the screen is left. The
 * browser asks before it leaves only where that cannot be done.
 */
export function useMendDraft(unsaved: Unsaved, saved: MendedText, first: MendDraft | undefined) {
  const [kept, setKept] = useState(first);
  const { articleId, madeOn, text } = unsaved;
  const isDirty = text !== saved;
  const isKept = kept?.text === text;
  const latest = useRef({ unsaved, isDirty, isKept });
  latest.current = { unsaved, isDirty, isKept };
  useEffect(() => {
    if (isKept || (!isDirty && !kept)) return;
    const timer = setTimeout(() => {
      if (isDirty) void keepDraft({ articleId, madeOn, text }).then((draft) => draft && setKept(draft));
      else if (kept) void letDraftGo(kept).then(() => setKept(undefined));
    }, SOON);
    return () => clearTimeout(timer);
  }, [articleId, madeOn, text, isDirty, isKept, kept]);
  useEffect(() => {
    const leave = (): boolean => {
      const { unsaved, isDirty, isKept } = latest.current;
      return !isDirty || isKept || leaveDraft(unsaved);
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!leave()) event.preventDefault();
    };
    const onHide = (): void => void leave();
    addEventListener('beforeunload', onLeave);
    addEventListener('pagehide', onHide);
    return () => {
      removeEventListener('beforeunload', onLeave);
      removeEventListener('pagehide', onHide);
      const { unsaved, isDirty, isKept } = latest.current;
      if (isDirty && !isKept) void keepDraft(unsaved);
    };
  }, []);
  return { kept, isKept: isDirty && isKept, forget: () => setKept(undefined) };
}
