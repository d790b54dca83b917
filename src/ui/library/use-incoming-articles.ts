import { useEffect } from 'react';
import { goTo } from '../../state/use-address.ts';

/** Files that came from outside; `forget` once they have been looked at. */
export interface IncomingArticles {
  readonly files: readonly File[];
  readonly forget: () => void;
}

/** Takes what is shared with the installed app or opened with it; notes are passed on to Settings. */
export function useIncomingArticles(onArticles: (incoming: IncomingArticles) => void): void {
  useEffect(() => {
    let isHere = true;
    const begin = async (): Promise<void> => {
      const { appFolder, dropSharedFiles, incomingFiles, keepFiles, onLaunchedFiles } = await import(
        '../../state/incoming-files.ts'
      );
      const look = async (): Promise<void> => {
        const { notes, articles } = await incomingFiles(appFolder());
        if (!isHere) return;
        if (articles.length > 0) {
          const keys = articles.map(({ key }) => key);
          const forget = (): void => void dropSharedFiles(appFolder(), keys).then(look).catch(Boolean);
          onArticles({ files: articles.map(({ file }) => file), forget });
        } else if (notes.length > 0) goTo({ screen: 'settings' }, 'replace');
      };
      if (!isHere) return;
      // Kept first: a tab that is closed before they are looked at loses none.
      onLaunchedFiles((files) => void keepFiles(appFolder(), files).then(look).catch(Boolean));
      await look();
    };
    begin().catch(Boolean); // the browser refuses to tell
    return () => {
      isHere = false;
    };
  }, [onArticles]);
}
