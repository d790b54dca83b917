import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { LIMITS } from '../../core/annotation/limits.ts';
import { withNoteTags } from '../../core/annotation/note-tags.ts';
import { parseTags } from '../../core/annotation/tags.ts';
import { type Wanted, wantedInNote, wantedInTags } from '../../core/annotation/wanted.ts';
import type { Draft } from '../../core/exchange/backup.ts';
import { insertText } from '../../dom/typing/insert-text.ts';
import { takeOver } from '../../dom/typing/type-ahead.ts';
import { dropProvisional } from '../../state/mark-commands.ts';
import {
  forgetDraft,
  keepDraft,
  lastWords,
  type NoteText,
  takeUpDraft,
  writeNote,
} from '../../state/note-commands.ts';
import { notify, stopEditing, useSession } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { focusText } from './focus-text.ts';
import { growField } from './grow-field.ts';
import styles from './note-editor.module.css';
import { NotePreview } from './note-preview.tsx';
import { typeNote } from './type-note.ts';
import { useCompletion } from './use-completion.tsx';
import { useLeftNote } from './use-left-note.ts';
import { useSettled } from './use-settled.ts';

/** What completes a note, fetched when first asked. */
function lateCompleter(annotation: Annotation) {
  const load = async () => (await import('../../state/completions.ts')).completer(annotation);
  let loaded: ReturnType<typeof load> | undefined;
  return async (wanted: Wanted, taken: readonly string[]) => {
    loaded ??= load();
    return (await loaded)(wanted, taken);
  };
}

/** A note with headlines in `[[…]]` made links; as it was typed where that cannot be done. */
async function linked(note: string): Promise<string> {
  if (!note.includes('[[')) return note;
  const late = import('../../state/title-links.ts').then(({ withTitleLinks }) => withTitleLinks(note));
  return late.catch(() => note);
}

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true;

interface NoteEditorProps {
  readonly annotation: Annotation;
  readonly draft: Draft | undefined;
  /** Called when the editor was left by key or button, so that focus may go where it came from. */
  readonly onLeave: () => void;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * Writes a mark's note and tags. Every keystroke is kept as a draft; leaving the editor, or Ctrl/⌘+Enter, makes
 * the draft the note; Esc leaves it a draft.
 */
export default function NoteEditor({ annotation, draft: stored, onLeave }: NoteEditorProps) {
  const messages = useMessages();
  const id = useId();
  const [opened] = useState(() => ({
    note: annotation.note,
    stored,
    draft: lastWords(annotation.id, stored),
  }));
  // The field's text is the browser's: to set a state with each key would have the page styled and laid out twice.
  const note = useRef(opened.draft?.note ?? annotation.note);
  const [previewed, preview] = useSettled(note.current);
  const [typedTags, setTypedTags] = useState((opened.draft?.tags ?? annotation.tags).join(' '));
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const tagsField = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  const tags = parseTags(typedTags);
  useEffect(() => takeUpDraft(annotation.id, opened.stored), [annotation.id, opened]);
  const isEmpty = (): boolean => note.current.trim() === '' && tags.length === 0;
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.value = note.current;
    growField(field);
  }, []);
  useLayoutEffect(
    () =>
      takeOver((typed) => {
        const field = area.current;
        if (!field) return;
        const end = field.value.length;
        field.focus({ preventScroll: true });
        field.setSelectionRange(end, end);
        if (typed !== '') insertText(field, { start: end, end }, typed);
      }),
    [],
  );
  const [complete] = useState(() => lateCompleter(annotation));
  const inNote = useCompletion(area, {
    wantedIn: wantedInNote,
    complete: (wanted) => complete(wanted, []),
    insertOf: ({ kind, insert }) => (kind === 'tag' ? `#${insert} ` : insert),
    takesFirst: true,
  });
  // There Enter saves, and a new tag may begin as an old one does: none is taken that was not chosen.
  const inTags = useCompletion(tagsField, {
    wantedIn: wantedInTags,
    complete: (wanted) => complete(wanted, tags),
    insertOf: ({ insert }) => `${insert} `,
    takesFirst: false,
  });
  const change = (next: Partial<NoteText>): void =>
    keepDraft(annotation.id, { note: note.current, tags, ...next });
  const close = (): void => {
    settled.current = true;
    if (useSession.getState().editing === annotation.id) stopEditing();
  };
  /** Once something has been stored: the focus that was here goes on; a control that was pressed meanwhile keeps it. */
  const giveFocusTo = (next: () => void): void => {
    const { activeElement } = document;
    if (activeElement === document.body || form.current?.contains(activeElement)) next();
  };
  const save = async (by: 'hand' | 'blur'): Promise<void> => {
    if (settled.current) return;
    settled.current = true;
    if (isEmpty() && useSession.getState().provisional === annotation.id) {
      await forgetDraft(annotation.id);
      close();
      await dropProvisional(annotation.id);
      // Its card goes with it.
      if (by === 'hand') giveFocusTo(focusText);
      return;
    }
    const text = await linked(note.current);
    settled.current = await writeNote(
      annotation.id,
      { note: text, tags: withNoteTags(tags, text) },
      opened.note,
    );
    if (!settled.current) return;
    close();
    if (by === 'hand') giveFocusTo(onLeave);
  };
  useLeftNote(annotation.id, isEmpty, () => save('blur'), settled);
  const leave = async (): Promise<void> => {
    const same = note.current === annotation.note && tags.join() === annotation.tags.join();
    const goes = isEmpty() && useSession.getState().provisional === annotation.id;
    close();
    if (!goes) onLeave();
    if (same) await forgetDraft(annotation.id);
    else notify((m) => m.note.draft);
    if (!goes) return;
    await dropProvisional(annotation.id);
    giveFocusTo(focusText);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save('hand');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      void leave();
    }
  };
  const onBlur = (event: FocusEvent): void => {
    if (!form.current?.contains(event.relatedTarget) && document.hasFocus()) void save('blur');
  };
  return (
    <form
      ref={form}
      className={styles.editor}
      onKeyDown={onKey}
      onBlur={onBlur}
      onSubmit={(event) => {
        event.preventDefault();
        void save('hand');
      }}
    >
      <label htmlFor={`${id}-note`} className="visually-hidden">
        {messages.note.field}
      </label>
      <textarea
        ref={area}
        id={`${id}-note`}
        rows={3}
        maxLength={LIMITS.note}
        placeholder={messages.note.placeholder}
        onChange={({ target, nativeEvent }) => {
          const before = note.current;
          note.current = target.value;
          change({});
          growField(target, before);
          preview(target.value);
          if (!isComposing(nativeEvent)) void inNote.update();
        }}
        aria-keyshortcuts="Control+B Meta+B Control+I Meta+I"
        {...inNote.fieldProps}
        onKeyDown={(event) => {
          inNote.fieldProps.onKeyDown(event);
          if (!event.defaultPrevented) typeNote(event);
        }}
      />
      {inNote.list}
      <NotePreview note={previewed} />
      <label htmlFor={`${id}-tags`} className="visually-hidden">
        {messages.note.tags}
      </label>
      <input
        ref={tagsField}
        id={`${id}-tags`}
        type="text"
        value={typedTags}
        placeholder={messages.note.tagsPlaceholder}
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          setTypedTags(target.value);
          change({ tags: parseTags(target.value) });
          if (!isComposing(nativeEvent)) void inTags.update();
        }}
        {...inTags.fieldProps}
      />
      {inTags.list}
      <footer>
        <span className={styles.keys}>{isMac ? messages.note.keysMac : messages.note.keys}</span>
        <Button type="submit" kind="quiet">
          {messages.common.done}
        </Button>
      </footer>
    </form>
  );
}
