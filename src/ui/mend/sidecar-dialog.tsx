import { useEffect, useState } from 'react';
import type { ArticleId, PageId } from '../../core/article/article.ts';
import type { MendedText } from '../../core/mend/mended-text.ts';
import { saveFile } from '../../dom/device/save-file.ts';
import { type SidecarFile, sidecarOf } from '../../state/mend-export.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { DifferenceList } from './difference-list.tsx';
import styles from './sidecar-dialog.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface SidecarDialogProps {
  readonly page: PageId;
  readonly articleId: ArticleId;
  readonly text: MendedText;
  readonly onClose: () => void;
}

/** Saves the page's sidecar as it was mended, and says before that what it cannot hold. */
export default function SidecarDialog({ page, articleId, text, onClose }: SidecarDialogProps) {
  const messages = useMessages();
  const m = useMendMessages();
  const [file, setFile] = useState<SidecarFile | 'failed'>();
  useEffect(() => {
    sidecarOf(page, articleId, text)
      .catch(() => undefined)
      .then((made) => setFile(made ?? 'failed'));
  }, [page, articleId, text]);
  const save = (made: SidecarFile): void => {
    saveFile(made.name, made.text, 'application/json');
    onClose();
  };
  return (
    <Dialog title={m.exportTitle} onClose={onClose} place="wide">
      <p>{m.exportHelp}</p>
      {file === undefined ? <Loading /> : null}
      {file === 'failed' ? <p role="alert">{m.exportFailed}</p> : null}
      {typeof file === 'object' ? (
        <>
          <p>{file.unsaid.length === 0 ? m.exportWhole : m.exportUnsaid}</p>
          <DifferenceList
            differences={file.unsaid.map(({ mended, built }) => ({ mended, other: built }))}
            other={m.built}
            language="zh-CN"
          />
          {file.faults.length > 0 ? (
            <>
              <p role="alert">{m.exportFaults}</p>
              <ul className={styles.faults} lang="en">
                {file.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </>
          ) : null}
          <div className={styles.end}>
            <Button onClick={onClose}>{messages.common.cancel}</Button>
            <Button kind="primary" onClick={() => save(file)}>
              {messages.common.save}
            </Button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
