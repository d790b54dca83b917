import { useLayoutEffect, useMemo, useRef } from 'react';
import { outlookOf } from '../../core/look/due.ts';
import { GRADES } from '../../core/look/grade.ts';
import { useExportNotes } from '../../state/hub-notes.ts';
import { notify } from '../../state/session-store.ts';
import { goTo } from '../../state/use-address.ts';
import { useAnnotations } from '../../state/use-marks.ts';
import { useReviews } from '../../state/use-reviews.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button } from '../kit/button.tsx';
import { type OfferedCommands, offerCommands } from '../kit/command-offers.ts';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { LookCard } from './look-card.tsx';
import { LookEnd } from './look-end.tsx';
import { LookGrades } from './look-grades.tsx';
import styles from './look-screen.module.css';
import { useLookMessages } from './use-look-messages.ts';
import { useSitting } from './use-sitting.ts';

/** Marks that are due, one at a time: the reader sees the passage, remembers what it was about, and says how well. */
export default function LookScreen() {
  const messages = useMessages();
  const m = useLookMessages();
  const annotations = useAnnotations();
  const reviews = useReviews();
  const outlook = useMemo(
    () => annotations && reviews && outlookOf(annotations, reviews, new Date()),
    [annotations, reviews],
  );
  const sitting = useSitting(outlook?.due);
  const queue = sitting?.queue;
  const queued = useMemo(
    () => queue && annotations?.filter(({ id, deletedAt }) => !deletedAt && queue.includes(id)),
    [annotations, queue],
  );
  const notes = useExportNotes(queued);
  // A mark that is deleted meanwhile, in another tab, is passed over.
  const left = notes && sitting?.queue.slice(sitting.at);
  const note = left
    ?.map((id) => notes?.find(({ annotation }) => annotation.id === id))
    .find((found) => found !== undefined);
  const id = note?.annotation.id;
  const leave = (): void => goTo({ screen: 'notes', filter: { query: '' } });
  useOffers({
    leave,
    // Here it is looks that are undone, and never what was done to the marks before.
    undo: () => (sitting?.takeBack ? void sitting.takeBack() : notify((all) => all.mark.nothingToUndo)),
    redo: undefined,
    ...(sitting && id && { skip: () => sitting.skip(id) }),
    ...(sitting &&
      id &&
      Object.fromEntries(GRADES.map((grade) => [grade, () => void sitting.grade(id, grade)]))),
  });
  return (
    <>
      <AppBar current="notes" document={m.title} />
      <main className={`screen ${styles.look}`}>
        {sitting && notes && outlook && reviews ? (
          <>
            {note && id ? (
              <>
                <h1 className="visually-hidden">{m.title}</h1>
                <LookCard key={id} note={note} at={sitting.queue.indexOf(id) + 1} of={sitting.queue.length} />
                <LookGrades
                  id={id}
                  last={reviews.get(id)}
                  onGrade={(grade) => void sitting.grade(id, grade)}
                />
              </>
            ) : (
              <LookEnd
                looked={sitting.looks.length}
                outlook={outlook}
                onMore={() => sitting.begin(outlook.due)}
              />
            )}
            <div className={styles.foot}>
              {sitting.takeBack ? (
                <Button kind="quiet" aria-keyshortcuts="Control+Z" onClick={() => void sitting.takeBack?.()}>
                  {messages.common.undo}
                </Button>
              ) : null}
              {id ? (
                <>
                  <Button kind="quiet" aria-keyshortcuts="S" onClick={() => sitting.skip(id)}>
                    {m.skip}
                  </Button>
                  <Button kind="quiet" aria-keyshortcuts="Escape" onClick={leave}>
                    {m.leave}
                  </Button>
                </>
              ) : null}
            </div>
          </>
        ) : (
          <Loading />
        )}
      </main>
    </>
  );
}

/** Offers what can be done as the screen stands. */
function useOffers(commands: OfferedCommands): void {
  const offered = useRef(commands);
  offered.current = commands;
  useLayoutEffect(() => offerCommands(() => offered.current), []);
}
