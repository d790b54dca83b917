import { useEffect, useRef, useState } from 'react';
import type { MendDraft } from '../../core/mend/mend.ts';
import type { MendedText } from '../../core/mend/mended-text.ts';
import { keepDraft, leaveDraft, letDraftGo, type Mending } from '../../state/mend-commands.ts';

/** So long after the last change, in ms, a draft is put into the database. */
const SOON = 500;

/**
 * Keeps what is not saved as a draft: soon after each change, and at once where the tab or the screen is left. The
 * browser asks before it leaves only where that cannot be done.
 */
export function useMendDraft(mending: Mending, text: MendedText, saved: MendedText) {
  const [kept, setKept] = useState<MendDraft | undefined>(mending.draft);
  const isDirty = text !== saved;
  const isKept = kept?.text === text;
  const latest = useRef({ mending, text, isDirty, isKept, kept });
  latest.current = { mending, text, isDirty, isKept, kept };
  useEffect(() => {
    if (isKept || (!isDirty && !kept)) return;
    const timer = setTimeout(() => {
      if (isDirty) void keepDraft(mending, text).then((draft) => draft && setKept(draft));
      else if (kept) void letDraftGo(kept).then(() => setKept(undefined));
    }, SOON);
    return () => clearTimeout(timer);
  }, [mending, text, isDirty, isKept, kept]);
  useEffect(() => {
    const leave = (): boolean => {
      const { mending, text, isDirty, isKept } = latest.current;
      return !isDirty || isKept || leaveDraft(mending, text);
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
      const { mending, text, isDirty, isKept } = latest.current;
      if (isDirty && !isKept) void keepDraft(mending, text);
    };
  }, []);
  return { kept, isKept: isDirty && isKept, forget: () => setKept(undefined) };
}
