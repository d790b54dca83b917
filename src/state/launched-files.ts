/** The part of the Launch Handler API that is used here; TypeScript's library does not describe it. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** The path of the app's folder, which names what it keeps. */
export const appFolder = (): string => new URL('.', document.baseURI).pathname;

/** Gives the files that the installed app is opened with; those that are gone are left out. */
export function onLaunchedFiles(take: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: handles = [] }) => {
    Promise.all(handles.map((handle) => handle.getFile())).then(take, () => undefined);
  });
}
