import { Ellipsis } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import styles from './app-bar.module.css';
import { IconButton } from './button.tsx';
import { useMessages } from './interface.tsx';

interface AppBarProps {
  readonly current?: 'library' | 'notes' | 'settings';
  /** What is being read, in the middle where there is room. */
  readonly title?: string | undefined;
  /** Of the title, where it is not the interface's. */
  readonly language?: string;
  /** How the document is titled, where neither that nor the name of the current screen says it. */
  readonly document?: string | undefined;
  readonly tools?: ReactNode;
  /** 0 to 1: drawn as a line along the bar's foot. */
  readonly progress?: number;
  /** Where there is a text: takes the focus into it, past the bar and the contents. */
  readonly onSkip?: () => void;
}

export function AppBar({ current, title, language, document: titled, tools, progress, onSkip }: AppBarProps) {
  const messages = useMessages();
  const name = titled ?? title ?? (current && messages.nav[current]);
  useEffect(() => {
    document.title = name ? `${name} · ${messages.app.name}` : messages.app.name;
  }, [name, messages]);
  useEffect(focusLost, []);
  const links = [
    ['library', '#/'],
    ['notes', '#/notes'],
    ['settings', '#/settings'],
  ] as const;
  return (
    <header className={styles.bar} data-screen-only>
      {onSkip ? (
        <button type="button" className={styles.skip} onClick={onSkip}>
          {messages.app.skip}
        </button>
      ) : null}
      <a className={styles.brand} href="#/" tabIndex={-1}>
        {messages.app.name}
      </a>
      <nav aria-label={messages.nav.main} className={styles.nav}>
        {links.map(([screen, href]) => (
          <a key={screen} href={href} aria-current={screen === current ? 'page' : undefined}>
            {messages.nav[screen]}
          </a>
        ))}
      </nav>
      <div className={styles.title} lang={language} aria-hidden>
        {title}
      </div>
      <div className={styles.tools} data-tools>
        {tools}
        <IconButton
          icon={Ellipsis}
          label={messages.app.commands}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K"
          data-command="palette"
          onClick={() => void import('./run-press.ts').then(({ runPress }) => runPress('Ctrl+k', null))}
        />
      </div>
      {progress === undefined ? null : (
        <div
          className={styles.progress}
          role="progressbar"
          aria-label={messages.reader.progress}
          aria-valuenow={Math.round(progress * 100)}
          style={{ transform: `scaleX(${progress})` }}
        />
      )}
    </header>
  );
}

/** Whether the reader has done anything yet: until then a text that comes late is still the first screen. */
let isBegun = false;
for (const begun of ['hashchange', 'keydown', 'pointerdown'])
  addEventListener(begun, () => (isBegun = true), { capture: true, once: true });

/** Whoever followed a link from a screen that has gone is in the next one, not nowhere. */
function focusLost(): void {
  const main = document.querySelector('main');
  if (!isBegun || !main || document.activeElement !== document.body) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
