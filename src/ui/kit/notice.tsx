import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { dismissNotice, holdNotice, type Notice, useSession } from '../../state/session-store.ts';
import { Button, IconButton } from './button.tsx';
import { useMessages } from './interface.tsx';
import styles from './notice.module.css';

/** How long a notice stays, in ms. One that reports a failure stays until it is dismissed. */
const STAYS = { quiet: 4_000, done: 10_000, failed: Number.POSITIVE_INFINITY } as const;

/**
 * The live region: what each change says of itself, and the button that takes it back. A modal dialog that stays open
 * over changes holds one of its own, in the same place: all else is out of reach meanwhile.
 */
export function NoticeRegion() {
  const messages = useMessages();
  const notice = useSession((session) => session.notice);
  const spoken = useSession((session) => session.spoken);
  const held = useSession((session) => session.noticeHeld);
  const region = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<EventTarget>(null);
  const dismiss = (id: number): void => {
    giveFocusBack(region.current, cameFrom.current);
    dismissNotice(id);
  };
  useDismissal(notice, held);
  const shown = notice !== undefined && notice.tone !== 'quiet';
  const { action } = notice ?? {};
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the notice from leaving.
    <div
      ref={region}
      className={shown ? [styles.notice, styles[notice.tone]].join(' ') : 'visually-hidden'}
      data-screen-only
      onPointerEnter={() => holdNotice(true)}
      onPointerLeave={() => holdNotice(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        holdNotice(true);
        const within = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!within) cameFrom.current = relatedTarget;
      }}
      onBlur={() => holdNotice(false)}
    >
      <span role="status">
        {/* A new element each time: the same words twice in a row are two announcements. */}
        {notice ? <span key={notice.id}>{notice.say(messages)}</span> : null}
        {spoken ? (
          <span key={spoken.id} className="visually-hidden" lang={spoken.language}>
            {spoken.text}
          </span>
        ) : null}
      </span>
      {shown && action ? (
        <Button
          kind="quiet"
          className={styles.action}
          onClick={() => {
            dismiss(notice.id);
            action.run();
          }}
        >
          {action.say(messages)}
        </Button>
      ) : null}
      {shown ? (
        <IconButton
          icon={X}
          className={styles.close}
          label={messages.common.dismiss}
          onClick={() => dismiss(notice.id)}
        />
      ) : null}
    </div>
  );
}

/** The buttons go with the notice: focus goes where it came from, or into the dialog or the text. */
function giveFocusBack(region: HTMLElement | null, cameFrom: EventTarget | null): void {
  const dialog = region?.closest('dialog');
  const here = (dialog ?? document).querySelector<HTMLElement>(dialog ? '[tabindex="-1"]' : 'main article');
  const target = cameFrom instanceof HTMLElement && cameFrom.isConnected ? cameFrom : here;
  target?.focus({ preventScroll: true });
}

function useDismissal(notice: Notice | undefined, held: boolean): void {
  useEffect(() => {
    if (!notice || held || STAYS[notice.tone] === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => dismissNotice(notice.id), STAYS[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice, held]);
}
