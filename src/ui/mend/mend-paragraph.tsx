import { ArrowDown, ArrowUp, FoldVertical, Scissors } from 'lucide-react';
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import { type MendedParagraph, textOfRuns } from '../../core/mend/mended-text.ts';
import { IconButton } from '../kit/button.tsx';
import styles from './mend-paragraph.module.css';
import { oneLine } from './one-line.ts';
import { useMendMessages } from './use-mend-messages.ts';
import type { MendActions } from './use-mending.ts';

interface MendParagraphProps {
  readonly index: number;
  readonly paragraph: MendedParagraph;
  readonly language: string;
  readonly isLast: boolean;
  /** Whether a button stands under it that joins it with the next. */
  readonly isJoinable: boolean;
  readonly isCurrent: boolean;
  /** Something is being moved, and is to be put somewhere; `isSource`: it is of this paragraph. */
  readonly isMoving: boolean;
  readonly isSource: boolean;
  readonly actions: MendActions;
  readonly onFocus: (index: number) => void;
  /** Goes to a paragraph beside it; its end where one comes from below. */
  readonly onStep: (index: number, end: boolean) => void;
  readonly onDone: (what: 'joined' | 'split' | 'moved') => void;
  /** Begins to move what is selected, or all of it. */
  readonly onMove: (index: number, start: number, end: number) => void;
  readonly onPut: (before: number) => void;
  /** The caret was set. */
  readonly onPlace: (index: number, offset: number) => void;
}

/** One paragraph in a field of its own, and what joins it with the next. */
export const MendParagraph = memo(function MendParagraph(props: MendParagraphProps) {
  const { index, paragraph, language, isLast, isJoinable, isCurrent, isMoving, isSource } = props;
  const { actions, onFocus, onDone, onMove, onPut, onPlace } = props;
  const m = useMendMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = textOfRuns(paragraph.runs);
  useFieldHeight(field, text);
  const move = (step: 1 | -1): void => {
    if (actions.move(index, step, field.current?.selectionStart ?? 0)) onDone('moved');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (runKey(event, props, text, move)) event.preventDefault();
  };
  return (
    <li
      className={styles.item}
      data-current={isCurrent || undefined}
      data-source={isSource || undefined}
      data-paragraph={index}
    >
      {isMoving && index === 0 ? <Put before={0} onPut={onPut} /> : null}
      <div className={styles.row}>
        <span className={styles.number} aria-hidden>
          {paragraph.isMarkup ? m.markup : index + 1}
        </span>
        <textarea
          ref={field}
          className={paragraph.isMarkup ? styles.markup : styles.text}
          aria-label={m.paragraph(index + 1)}
          aria-describedby="mend-keys"
          lang={language}
          rows={1}
          spellCheck={false}
          // No keyboard comes up where nothing can be typed.
          inputMode={isMoving ? 'none' : undefined}
          value={text}
          onSelect={
            isMoving ? ({ currentTarget }) => onPlace(index, currentTarget.selectionStart) : undefined
          }
          onFocus={() => onFocus(index)}
          onChange={({ target }) =>
            isMoving || actions.type(index, paragraph.isMarkup ? target.value : oneLine(target.value))
          }
          onKeyDown={onKeyDown}
        />
        <div className={styles.tools}>
          <IconButton
            icon={ArrowUp}
            label={m.up(index + 1)}
            disabled={index === 0}
            onClick={() => move(-1)}
          />
          <IconButton icon={ArrowDown} label={m.down(index + 1)} disabled={isLast} onClick={() => move(1)} />
          <IconButton
            icon={Scissors}
            label={m.moving.begin(index + 1)}
            aria-keyshortcuts="Alt+M"
            disabled={isMoving || text === ''}
            onClick={() => onMove(index, ...selectionOf(field.current))}
          />
        </div>
      </div>
      {isMoving ? (
        <Put before={index + 1} onPut={onPut} />
      ) : isJoinable ? (
        <button
          type="button"
          className={styles.join}
          aria-label={m.join(index + 1)}
          title={m.join(index + 1)}
          onClick={() => actions.join(index) && onDone('joined')}
        >
          <FoldVertical size={16} strokeWidth={1.6} aria-hidden />
        </button>
      ) : (
        <div className={styles.gap} />
      )}
    </li>
  );
});

/** A place for what is being moved. */
function Put({ before, onPut }: { readonly before: number; readonly onPut: (before: number) => void }) {
  const m = useMendMessages();
  return (
    <button type="button" className={styles.put} data-before={before} onClick={() => onPut(before)}>
      {before === 0 ? m.moving.first : m.moving.after(before)}
    </button>
  );
}

const selectionOf = (field: HTMLTextAreaElement | null): [start: number, end: number] => [
  field?.selectionStart ?? 0,
  field?.selectionEnd ?? 0,
];

/** Does what a key asks for; gives whether it was one of ours. */
function runKey(
  { key, code, altKey, ctrlKey, metaKey, shiftKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>,
  { index, paragraph, actions, onStep, onDone, onMove }: MendParagraphProps,
  text: string,
  move: (step: 1 | -1) => void,
): boolean {
  const { selectionStart: start, selectionEnd: end } = currentTarget;
  const isAt = (offset: number): boolean => start === end && start === offset;
  const ours = (run: () => void): boolean => {
    run();
    return true;
  };
  const join = (at: number): boolean => {
    const was = actions.join(at);
    if (was) onDone('joined');
    return was;
  };
  const split = (): void => {
    if (actions.split(index, start)) onDone('split');
  };
  if (ctrlKey || metaKey) {
    const press = `${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`;
    if (press === 'z') return ours(actions.undo);
    return press === 'Shift+z' || press === 'y' ? ours(actions.redo) : false;
  }
  if (altKey) {
    if (code === 'KeyJ') return ours(() => join(index));
    if (code === 'KeyM') return ours(() => onMove(index, start, end));
    if (key === 'ArrowUp') return ours(() => move(-1));
    return key === 'ArrowDown' ? ours(() => move(1)) : false;
  }
  if (shiftKey) return false;
  if (key === 'Enter' && !paragraph.isMarkup) return ours(split);
  if (key === 'Backspace' && isAt(0)) return index > 0 && join(index - 1);
  if (key === 'Delete' && isAt(text.length)) return join(index);
  if (key === 'ArrowUp' && isAt(0)) return ours(() => onStep(index - 1, true));
  return key === 'ArrowDown' && isAt(text.length) ? ours(() => onStep(index + 1, false)) : false;
}

/** Makes a field as tall as its text, where the browser does not. */
function useFieldHeight(ref: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    if (text !== '') field.style.blockSize = `${field.scrollHeight}px`;
  }, [ref, text]);
}
