import { create } from 'zustand';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { Messages } from '../i18n/messages.ts';

/** A sentence to the reader, in whichever language the interface speaks when it is shown. */
export type Say = (messages: Messages) => string;

/** What the live region says. `quiet` is for assistive technology alone; `action` is a button beside the words. */
export interface Notice {
  readonly id: number;
  readonly say: Say;
  readonly tone: 'quiet' | 'done' | 'failed';
  readonly action?: { readonly say: Say; readonly run: () => void };
}

/**
 * What is wrong with the database, where a sentence is not enough: all that was made is gone from it (`emptied`), or some
 * (`fewer`); it was removed while the page stood (`removed`); an older tab keeps it shut (`held`); a newer version made
 * it (`newer`); it cannot be opened (`unopened`).
 */
export type Trouble = 'emptied' | 'fewer' | 'removed' | 'held' | 'newer' | 'unopened';

interface Session {
  /** The passage selected in the reading room, in offsets of its article's projection. */
  readonly selection: (TextRange & { readonly articleId: ArticleId }) | undefined;
  /** The sentence, or sentences, that the keys have come to: it stays where a selection has gone. */
  readonly cursor: (TextRange & { readonly articleId: ArticleId }) | undefined;
  /** The mark that has come forward. */
  readonly active: AnnotationId | undefined;
  /** The mark that the pointer or the focus is on, in the text or beside it. */
  readonly pointed: AnnotationId | undefined;
  /** The mark whose note is being written. */
  readonly editing: AnnotationId | undefined;
  /** The mark whose ends are being moved by key. */
  readonly adjusting: AnnotationId | undefined;
  /** The mark that is being made a picture. */
  readonly picturing: AnnotationId | undefined;
  /** A mark made only to bear a note: without words, it does not stay. */
  readonly provisional: AnnotationId | undefined;
  /** What is read aloud: an article, from an offset of its projection, or else from where the reader is. */
  readonly aloud: { readonly articleId: ArticleId; readonly from: number | undefined } | undefined;
  readonly notice: Notice | undefined;
  readonly trouble: Trouble | undefined;
  /** A passage that the live region reads out, whatever notice stands. */
  readonly spoken: { readonly id: number; readonly text: string; readonly language: string } | undefined;
  /** Whether the reader is at the notice, which then does not leave by itself. */
  readonly noticeHeld: boolean;
  /** Set when a newer build waits; calling it loads that build. */
  readonly acceptUpdate: (() => void) | undefined;
}

export const useSession = create<Session>(() => ({
  selection: undefined,
  cursor: undefined,
  active: undefined,
  pointed: undefined,
  editing: undefined,
  adjusting: undefined,
  picturing: undefined,
  provisional: undefined,
  aloud: undefined,
  notice: undefined,
  trouble: undefined,
  spoken: undefined,
  noticeHeld: false,
  acceptUpdate: undefined,
}));

const set = useSession.setState;

export const select = (selection: Session['selection']): void => set({ selection });

export const moveCursor = (cursor: Session['cursor']): void => set({ cursor });

export const point = (pointed: Session['pointed']): void =>
  set((last) => (last.pointed === pointed ? last : { pointed }));

/** Brings a mark forward; with `editing`, opens its note. */
export const open = (active: AnnotationId | undefined, editing = false): void =>
  set({ active, editing: editing ? active : undefined, adjusting: undefined });

/** Begins to move the ends of a mark, which comes forward. */
export const adjust = (id: AnnotationId): void => set({ active: id, editing: undefined, adjusting: id });

export const stopAdjusting = (): void => set({ adjusting: undefined });

/** Begins to make a mark a picture, or ends that. */
export const makePicture = (picturing: AnnotationId | undefined): void => set({ picturing });

/** Opens the note of a mark just made or chosen for it. */
export const openNew = (id: AnnotationId, as: 'known' | 'provisional'): void =>
  set({ active: id, editing: id, ...(as === 'provisional' && { provisional: id }) });

export const stopEditing = (): void => set({ editing: undefined });

/** Begins to read an article aloud, which is to be on the screen; from its reading place where no offset is given. */
export const readAloud = (articleId: ArticleId, from?: number): void => set({ aloud: { articleId, from } });

export const stopAloud = (): void => set({ aloud: undefined });

let lastNotice = 0;

/** Says something in the live region; it stands until the next, or until dismissed. */
export function notify(say: Say, tone: Notice['tone'] = 'quiet', action?: Notice['action']): void {
  lastNotice++;
  set({ notice: { id: lastNotice, say, tone, ...(action && { action }) }, spoken: undefined });
}

/** Reads a passage out to assistive technology. A notice that can be seen stays; one that cannot has been heard. */
export function speak(text: string, language: string): void {
  lastNotice++;
  set(({ notice }) => ({
    spoken: { id: lastNotice, text, language },
    notice: notice?.tone === 'quiet' ? undefined : notice,
  }));
}

export const holdNotice = (noticeHeld: boolean): void => set({ noticeHeld });

export const dismissNotice = (id: number): void =>
  set(({ notice }) => (notice?.id === id ? { notice: undefined, noticeHeld: false } : {}));

export const showTrouble = (trouble: Trouble | undefined): void => set({ trouble });

export const offerUpdate = (accept: () => void): void => set({ acceptUpdate: accept });
export const postponeUpdate = (): void => set({ acceptUpdate: undefined });
