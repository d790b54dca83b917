import { useCallback, useState } from 'react';

/** Where the printed lines of a paragraph were asked for: the paragraph's offset, and the button that asked. */
interface AskedSource {
  readonly start: number;
  readonly button: HTMLElement;
}

/** Which panels of the reading room are open, and how they are opened and closed. */
export function useRoomPanels(hasMargin: boolean) {
  const [notesShown, setNotesShown] = useState(false);
  const [contentsShown, setContentsShown] = useState(false);
  /** How often the search has been asked for since it was last closed. */
  const [finding, setFinding] = useState(0);
  const [source, setSource] = useState<AskedSource>();
  return {
    notesShown,
    /** Where they stand in the margin they are there already. */
    showNotes: useCallback(() => setNotesShown(!hasMargin), [hasMargin]),
    hideNotes: useCallback(() => setNotesShown(false), []),
    toggleNotes: useCallback(() => setNotesShown((shown) => !shown), []),
    contentsShown,
    showContents: useCallback(() => setContentsShown(true), []),
    hideContents: useCallback(() => setContentsShown(false), []),
    finding,
    find: useCallback(() => setFinding((asked) => asked + 1), []),
    stopFinding: useCallback(() => setFinding(0), []),
    source,
    /** Asked for again at the same paragraph, they close. */
    showSource: useCallback(
      (start: number, button: HTMLElement) =>
        setSource((shown) => (shown?.start === start ? undefined : { start, button })),
      [],
    ),
    hideSource: useCallback(() => setSource(undefined), []),
  };
}

export type RoomPanels = ReturnType<typeof useRoomPanels>;
