import { useState } from 'react';
import { copyText, saveBlob } from '../../dom/device/save-file.ts';
import { canShareFile, shareFile } from '../../dom/device/share-file.ts';
import { exportCatalogues } from '../../i18n/export-catalogues.ts';
import type { ExportPreview } from '../../state/export-messages.ts';
import type { Exporter } from '../../state/exporter.ts';
import { notify } from '../../state/session-store.ts';
import type { ExportState } from '../../state/use-export.ts';
import { Button } from './button.tsx';
import styles from './export-dialog.module.css';
import { useInterface } from './interface.tsx';

interface ExportActionsProps {
  readonly state: ExportState;
  readonly exporter: Exporter | undefined;
  readonly mediaType: string;
  readonly onClose: () => void;
}

/** What came of the last act, on what was ready then. */
interface Said {
  readonly of: ExportPreview;
  readonly what: 'busy' | 'copied' | 'copyFailed' | 'shareFailed' | 'failed';
}

/** Copy, share and save of what was written; Cancel while it is being written. */
export function ExportActions({ state, exporter, mediaType, onClose }: ExportActionsProps) {
  const { messages, language } = useInterface();
  const m = exportCatalogues[language];
  const [last, setLast] = useState<Said>();
  if (state.phase !== 'ready' || !exporter)
    return (
      <footer className={styles.actions}>
        <Button onClick={onClose}>
          {state.phase === 'gathering' || state.phase === 'writing'
            ? messages.common.cancel
            : messages.common.close}
        </Button>
      </footer>
    );
  const { preview } = state;
  const { files, name, isCut } = preview;
  const said = last?.of === preview ? last.what : undefined;
  const isBusy = said === 'busy';
  const say = (what: Said['what'] | undefined): void => setLast(what && { of: preview, what });
  const act = (run: () => Promise<Said['what'] | undefined>) => (): void => {
    if (isBusy) return; // not switched off, or the focus would be lost
    say('busy');
    run().then(say, () => say('failed'));
  };
  const copy = act(async () => {
    const text = await exporter.text();
    if (text === undefined) return 'failed';
    return (await copyText(text)) ? 'copied' : 'copyFailed';
  });
  const share = act(async () => {
    const file = await exporter.file();
    if (!file) return 'failed';
    return (await shareFile(file.name, file.blob)) ? undefined : 'shareFailed';
  });
  const save = act(async () => {
    const file = await exporter.file();
    if (!file) return 'failed';
    saveBlob(file.name, file.blob);
    notify(() => m.saved(file.name), 'done');
    onClose();
    return undefined;
  });
  const alert = { copyFailed: messages.common.copyFailed, shareFailed: m.shareFailed, failed: m.failed };
  return (
    <>
      {said === 'copyFailed' || said === 'shareFailed' || said === 'failed' ? (
        <p role="alert">{alert[said]}</p>
      ) : null}
      <footer className={styles.actions} aria-busy={isBusy}>
        <p role="status" className="muted">
          {isBusy && (files > 1 || isCut) ? m.packing : null}
        </p>
        <Button onClick={copy}>{said === 'copied' ? messages.common.copied : messages.common.copy}</Button>
        {canShareFile(name, files > 1 ? 'application/zip' : mediaType) ? (
          <Button onClick={share}>{m.share}</Button>
        ) : null}
        <Button kind="primary" onClick={save}>
          {messages.common.save}
        </Button>
      </footer>
    </>
  );
}
