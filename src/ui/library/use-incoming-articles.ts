import { useEffect } from 'react';
import { appFolder, onLaunchedFiles } from '../../dom/launched-files.ts';
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
    const look = async (): Promise<void> => {
      const { incomingFiles, dropSharedFiles } = await import('../../state/incoming-files.ts');
      const { notes, articles } = await incomingFiles(appFolder());
      if (!isHere) return;
      if (articles.length > 0) {
        const keys = articles.map(({ key }) => key);
        const forget = async (): Promise<void> => {
          await dropSharedFiles(appFolder(), keys);
          if (isHere) await look();
        };
        onArticles({
          files: articles.map(({ file }) => file),
          forget: () => void forget().catch(Boolean),
        });
      } else if (notes.length > 0) goTo({ screen: 'settings' }, 'replace');
    };
    const quietly = (): void => void look().catch(Boolean); // the browser refuses to tell
    onLaunchedFiles(
      (files) =>
        void import('../../state/incoming-files.ts')
          .then(({ keepFiles }) => keepFiles(appFolder(), files))
          .then(quietly, () => onArticles({ files, forget: () => undefined })),
    );
    quietly();
    return () => {
      isHere = false;
    };
  }, [onArticles]);
}
