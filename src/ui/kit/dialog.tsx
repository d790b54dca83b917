import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { useMessages } from './interface.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `side` stands at the window's edge and leaves the page in sight; `wide` has room for two texts. */
  readonly place?: 'middle' | 'wide' | 'side';
}

/** A modal dialog: the browser's own keeps focus within and closes on Esc. However it goes, focus goes back. */
export function Dialog({ title, onClose, children, place = 'middle' }: DialogProps) {
  const messages = useMessages();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      // The browser gives focus back where a dialog is closed, not where an open one is taken off the screen.
      const lost = dialog?.isConnected === false && document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way; this is the click on the backdrop.
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={[styles.dialog, styles[place]].join(' ')}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className={styles.body}>
        <div className={styles.header}>
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={messages.common.close} onClick={() => ref.current?.close()} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
