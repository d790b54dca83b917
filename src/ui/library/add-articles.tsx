import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { libraryCatalogues } from '../../i18n/library-catalogues.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './add-articles.module.css';
import { type IncomingArticles, useIncomingArticles } from './use-incoming-articles.ts';

const AddDialog = lazy(() => import('./add-dialog.tsx'));

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere in the window; gives whether some are held over it. */
function useDroppedFiles(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // It leaves every element on its way; the window it leaves towards nothing.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return isOver;
}

/** The way to bring one's own articles: a button, and the whole window for files that are dropped. */
export function AddArticles() {
  const m = libraryCatalogues[useInterface().language];
  const [asked, setAsked] = useState<{ readonly dropped?: readonly File[]; readonly forget?: () => void }>();
  useIncomingArticles(
    useCallback(({ files, forget }: IncomingArticles) => setAsked({ dropped: files, forget }), []),
  );
  const isOver = useDroppedFiles(useCallback((dropped) => dropped.length > 0 && setAsked({ dropped }), []));
  const close = useCallback(() => {
    asked?.forget?.();
    setAsked(undefined);
  }, [asked]);
  return (
    <>
      <Button className={styles.add} onClick={() => setAsked({})}>
        <Plus size={17} strokeWidth={1.6} aria-hidden />
        {m.add}
      </Button>
      {isOver ? <p className={styles.drop}>{m.drop}</p> : null}
      {asked ? (
        <Suspense fallback={null}>
          <AddDialog dropped={asked.dropped} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
