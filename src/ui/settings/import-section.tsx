import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { importCatalogues } from '../../i18n/import-catalogues.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './import-section.module.css';
import { useIncomingFiles } from './use-incoming-files.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx'));

/** Notes of other programs: files are chosen, dropped here, or opened or shared with the installed app. */
export function ImportSection() {
  const m = importCatalogues[useInterface().language];
  const input = useRef<HTMLInputElement>(null);
  const { file, place, add, next } = useIncomingFiles();
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    add(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Dropping a file is a shortcut of the button within.
    <section
      className={styles.section}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <h2>{m.title}</h2>
      <p className="muted">{m.help}</p>
      <Button data-action onClick={() => input.current?.click()}>
        {m.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.txt,.json,.jsonld,.md,text/*,application/json,application/ld+json"
        hidden
        onChange={({ target }) => {
          add(target.files ?? []);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      {file ? (
        <Suspense fallback={null}>
          <ImportDialog key={place} file={file} onClose={next} />
        </Suspense>
      ) : null}
    </section>
  );
}
