import { useId } from 'react';
import { SUGGESTION_KINDS, type Suggestion } from '../../core/mend/suggest.ts';
import { Button } from '../kit/button.tsx';
import styles from './suggestion-list.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly language: string;
  readonly onTake: (suggestions: readonly Suggestion[]) => void;
  readonly onDismiss: (suggestion: Suggestion) => void;
  /** Shows where it is. */
  readonly onShow: (suggestion: Suggestion) => void;
}

/** So many of a kind are listed at once. */
const SHOWN = 30;

/** What looks broken, by kind; nothing is done to the text until one is taken. */
export function SuggestionList({ suggestions, ...rest }: SuggestionListProps) {
  const m = useMendMessages();
  if (suggestions.length === 0) return <p className="muted">{m.none}</p>;
  const kinds = SUGGESTION_KINDS.filter((kind) => suggestions.some((one) => one.kind === kind));
  return (
    <>
      {kinds.length > 1 ? (
        <Button className={styles.all} onClick={() => rest.onTake(suggestions)}>
          {m.acceptEverything(suggestions.length)}
        </Button>
      ) : null}
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} suggestions={suggestions.filter((one) => one.kind === kind)} {...rest} />
      ))}
    </>
  );
}

function Kind(props: SuggestionListProps & { readonly kind: Suggestion['kind'] }) {
  const { kind, suggestions, language, onTake, onDismiss, onShow } = props;
  const m = useMendMessages();
  const id = useId();
  const rest = suggestions.length - SHOWN;
  return (
    <section className={styles.kind} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{m.kinds[kind]}</h3>
        {suggestions.length > 1 ? (
          <Button kind="quiet" onClick={() => onTake(suggestions)}>
            {m.acceptAll(suggestions.length)}
          </Button>
        ) : null}
      </div>
      <p className={styles.reason}>{m.reasons[kind]}</p>
      <ul>
        {suggestions.slice(0, SHOWN).map((one) => {
          const [left, right] = one.around;
          const what = `${m.paragraph(one.paragraph + 1)} ${left}${one.before}${right}`;
          return (
            <li key={`${one.paragraph} ${one.start} ${one.before}`} className={styles.item}>
              <button type="button" className={styles.place} onClick={() => onShow(one)}>
                <span className={styles.number}>{m.paragraph(one.paragraph + 1)}</span>
                <span lang={language} className={styles.change} data-kind={one.kind}>
                  {left}
                  <del>{one.before.replace(/ /g, '␣')}</del>
                  {one.after ? <ins>{one.after}</ins> : null}
                  {right}
                </span>
              </button>
              <span className={styles.tools}>
                <Button kind="quiet" aria-label={m.acceptThis(what)} onClick={() => onTake([one])}>
                  {m.accept}
                </Button>
                <Button kind="quiet" aria-label={m.dismissThis(what)} onClick={() => onDismiss(one)}>
                  {m.dismiss}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 ? <p className="muted">{m.more(rest)}</p> : null}
    </section>
  );
}
