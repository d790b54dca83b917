import { useRef, useState } from 'react';
import { saveBlob } from '../../dom/device/save-file.ts';
import { makeBackup, noteBackup, type OpenedBackup, openBackup } from '../../state/backup-commands.ts';
import { notify } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { RestoreDialog, RestoreRefusal } from '../kit/restore-dialog.tsx';
import { useDataMessages } from '../kit/use-data-messages.ts';
import styles from './section.module.css';
import { VERSION } from './version.ts';

/** Everything out into one file, and back. */
export function BackupSection() {
  const m = useDataMessages();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedBackup>();
  const backUp = async (): Promise<void> => {
    const file = await makeBackup(VERSION);
    if (!file) return;
    saveBlob(file.name, new Blob([file.bytes], { type: 'application/zip' }));
    noteBackup();
    notify(() => m.backupSaved(file.name), 'done');
  };
  const read = async (file: File): Promise<void> => {
    setOpened(await openBackup(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <section>
      <h2>{m.data}</h2>
      <p className="muted">{m.dataHelp}</p>
      <div className={styles.actions}>
        <Button kind="primary" data-action onClick={() => void backUp()}>
          {m.backup}
        </Button>
        <Button data-action onClick={() => input.current?.click()}>
          {m.restore}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".zip,.json,application/zip,application/json"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            target.value = ''; // so that the same file can be chosen again
          }}
        />
      </div>
      {opened && !opened.ok ? <RestoreRefusal refusal={opened} /> : null}
      {opened?.ok ? <RestoreDialog backup={opened} onClose={() => setOpened(undefined)} /> : null}
    </section>
  );
}
