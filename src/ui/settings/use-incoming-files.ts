import { useCallback, useEffect, useRef, useState } from 'react';

interface IncomingFiles {
  /** The one to be looked at now, and which it is. */
  readonly file: File | undefined;
  readonly place: number;
  readonly add: (files: Iterable<File>) => void;
  /** That one has been looked at; the next comes forward. */
  readonly next: () => void;
}

/** Files to be looked at one after the other: chosen here, opened with the installed app, or shared with it. */
export function useIncomingFiles(): IncomingFiles {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [place, setPlace] = useState(0);
  const keys = useRef<string[]>([]);
  const add = useCallback((more: Iterable<File>) => {
    const come = [...more]; // at once: a field's list of files is emptied with the field
    setFiles((known) => [...known, ...come]);
  }, []);
  // Once, though a dialog that has been closed may close itself again when its work is done.
  const next = useCallback(() => setPlace((now) => (now === place ? now + 1 : now)), [place]);
  useEffect(() => {
    let isHere = true;
    // What are no notes waits for the library.
    import('../../state/incoming-files.ts')
      .then(({ appFolder, incomingFiles, onLaunchedFiles }) => {
        if (isHere) onLaunchedFiles((more) => add(more));
        return incomingFiles(appFolder());
      })
      .then(({ notes }) => {
        if (!isHere) return;
        keys.current.push(...notes.map(({ key }) => key));
        add(notes.map(({ file }) => file));
      })
      .catch(Boolean); // the browser refuses to tell
    return () => {
      isHere = false;
    };
  }, [add]);
  // What was shared is kept until all has been looked at: a tab that is closed before loses nothing.
  useEffect(() => {
    if (place === 0 || place < files.length) return;
    import('../../state/incoming-files.ts')
      .then(({ appFolder, dropSharedFiles }) => dropSharedFiles(appFolder(), keys.current))
      .catch(Boolean);
  }, [place, files]);
  return { file: files[place], place, add, next };
}
