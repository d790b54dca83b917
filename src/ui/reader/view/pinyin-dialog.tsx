import { type FormEvent, useEffect, useId, useState } from 'react';
import type { TextRange } from '../../../core/text/offset.ts';
import { correctReadings, type PinyinCorrection } from '../../../core/view/pinyin-corrections.ts';
import { notify } from '../../../state/session-store.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useMessages } from '../../kit/interface.tsx';
import styles from './pinyin-dialog.module.css';
import { choicesOf, readingsOf } from './pinyin-readings.ts';
import { syllableOf } from './syllable.ts';
import { useViewMessages } from './use-view-messages.ts';

interface PinyinDialogProps {
  /** The block's text as printed, and the word's place in it. */
  readonly block: string;
  readonly range: TextRange;
  readonly corrections: readonly PinyinCorrection[];
  /** Keeps the word's syllables; without any, the dictionary's are right again. */
  readonly onCorrect: (word: string, syllables: readonly string[] | undefined) => Promise<void>;
  readonly onClose: () => void;
}

/** How a word is read: a field for each of its characters, with the readings that the dictionary knows. */
export default function PinyinDialog(props: PinyinDialogProps) {
  const { block, range, corrections, onCorrect, onClose } = props;
  const common = useMessages().common;
  const messages = useViewMessages();
  const id = useId();
  const word = block.slice(range.start, range.end);
  const characters = [...word];
  const [typed, setTyped] = useState(() => syllablesAt(block, range, corrections));
  const [isTried, setTried] = useState(false);
  // A finger's keyboard would hide the readings to choose from.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) document.getElementById(`${id}-0`)?.focus();
  }, [id]);
  const syllables = typed.map(syllableOf);
  const set = (index: number, syllable: string): void =>
    setTyped((all) => all.map((one, i) => (i === index ? syllable : one)));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const wrong = syllables.indexOf(undefined);
    if (wrong >= 0) return document.getElementById(`${id}-${wrong}`)?.focus();
    await onCorrect(
      word,
      syllables.filter((syllable) => syllable !== undefined),
    );
    notify(() => messages.corrected, 'done');
    onClose();
  };
  return (
    <Dialog title={messages.correct} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <p className={styles.help}>{messages.correctHelp}</p>
        {characters.map((character, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may have a character twice; their order never changes.
          <div key={index} className={styles.row}>
            <label htmlFor={`${id}-${index}`} lang="zh">
              {character}
            </label>
            <input
              id={`${id}-${index}`}
              aria-label={messages.reading(character)}
              aria-invalid={isTried && syllables[index] === undefined}
              value={typed[index]}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={({ target }) => set(index, target.value)}
            />
            <Choices
              name={messages.readings(character)}
              choices={choicesOf(character)}
              chosen={syllables[index]}
              onChoose={(syllable) => set(index, syllable)}
            />
          </div>
        ))}
        <div className={styles.actions}>
          {corrections.some((one) => one.word === word) ? (
            <Button
              kind="quiet"
              onClick={() => {
                void onCorrect(word, undefined);
                notify(() => messages.forgotten, 'done');
                onClose();
              }}
            >
              {messages.forget}
            </Button>
          ) : null}
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit">
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function syllablesAt(
  block: string,
  { start, end }: TextRange,
  corrections: PinyinDialogProps['corrections'],
) {
  const readings = correctReadings(block, readingsOf(block), corrections);
  let at = start;
  return [...block.slice(start, end)].map((character) => {
    const said = readings[at] ?? '';
    at += character.length;
    return said;
  });
}

interface ChoicesProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (syllable: string) => void;
}

/** The readings of a character that has several. */
function Choices({ name, choices, chosen, onChoose }: ChoicesProps) {
  if (choices.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would part the row.
    <div role="group" aria-label={name} className={styles.choices}>
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {choice}
        </button>
      ))}
    </div>
  );
}
