import { useCallback, useEffect, useState } from 'react';
import { dropSharedFiles, sharedFiles } from '../../state/shared-files.ts';

/** The part of the Launch Handler API that is used here; TypeScript's library does not describe it. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

interface IncomingFiles {
  /** The one to be looked at now, and which it is. */
  readonly file: File | undefined;
  readonly place: number;
  readonly add: (files: Iterable<File>) => void;
  /** That one has been looked at; the next comes forward. */
  readonly next: () => void;
}

/** The path of the app's folder. */
const home = (): string => new URL('.', document.baseURI).pathname;

/** Files to be looked at one after the other: chosen here, opened with the installed app, or shared with it. */
export function useIncomingFiles(): IncomingFiles {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [place, setPlace] = useState(0);
  const add = useCallback((more: Iterable<File>) => {
    const come = [...more]; // at once: a field's list of files is emptied with the field
    setFiles((known) => [...known, ...come]);
  }, []);
  const next = useCallback(() => setPlace((at) => at + 1), []);
  useEffect(() => {
    let isHere = true;
    const take = (read: Promise<File[]>): Promise<void> =>
      read.then(
        (more) => (isHere ? add(more) : undefined),
        () => undefined, // it is gone, or the browser refuses to tell
      );
    const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files: handles = [] }) => {
      void take(Promise.all(handles.map((handle) => handle.getFile())));
    });
    void take(sharedFiles(home()));
    return () => {
      isHere = false;
    };
  }, [add]);
  // What was shared is kept until all has been looked at: a tab that is closed before loses nothing.
  useEffect(() => {
    if (place > 0 && place >= files.length) dropSharedFiles(home()).catch(Boolean);
  }, [place, files]);
  return { file: files[place], place, add, next };
}
