import { type MendedText, runsOf, textOfRuns } from '../../core/mend/mended-text.ts';
import type { Fragment, Place } from '../../core/mend/move-fragment.ts';
import { shorten } from '../../core/text/shorten.ts';
import { Button } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import styles from './move-bar.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface MoveBarProps {
  readonly text: MendedText;
  readonly language: string;
  readonly fragment: Fragment;
  readonly place: Place | undefined;
  readonly canPutInside: boolean;
  readonly onPutInside: () => void;
  /** Absent where the page has no other article. */
  readonly onOther: (() => void) | undefined;
  readonly onCancel: () => void;
}

/** So much is shown of what is moved, and on either side of the caret. */
const QUOTE = 24;
const CONTEXT = 6;

/** What is being moved, and what can be done with it besides putting it between paragraphs. */
export function MoveBar(props: MoveBarProps) {
  const { text, language, fragment, place, canPutInside, onPutInside, onOther, onCancel } = props;
  const messages = useMessages();
  const m = useMendMessages();
  const said = (paragraph: number): string => textOfRuns(runsOf(text, paragraph));
  const quote = said(fragment.paragraph).slice(fragment.start, fragment.end);
  const around = canPutInside && place ? said(place.paragraph) : undefined;
  return (
    <section className={styles.bar} aria-label={m.moving.title}>
      <p>{m.moving.what(shorten(quote, QUOTE))}</p>
      {place && around !== undefined ? (
        <p className={styles.around}>
          {m.paragraph(place.paragraph + 1)}{' '}
          <span lang={language}>
            {around.slice(Math.max(0, place.offset - CONTEXT), place.offset)}
            <b aria-hidden>▏</b>
            {around.slice(place.offset, place.offset + CONTEXT)}
          </span>
        </p>
      ) : (
        <p className={styles.around}>{m.moving.help}</p>
      )}
      <div className={styles.tools}>
        <Button disabled={!canPutInside} onClick={onPutInside}>
          {m.moving.inside}
        </Button>
        {onOther ? (
          <Button aria-haspopup="dialog" onClick={onOther}>
            {m.moving.toOther}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onCancel}>
          {messages.common.cancel}
        </Button>
      </div>
    </section>
  );
}
