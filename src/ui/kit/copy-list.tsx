import { useEffect, useState } from 'react';
import type { Copy } from '../../core/trust/copies.ts';
import { saveFile } from '../../dom/device/save-file.ts';
import { fullDate } from '../../i18n/dates.ts';
import { troubleCatalogues } from '../../i18n/trouble-catalogues.ts';
import type { OpenedBackup } from '../../state/backup-commands.ts';
import { copiesOfAll, copyAsFile, openCopy } from '../../state/recovery.ts';
import { Button } from './button.tsx';
import styles from './copy-list.module.css';
import { useInterface } from './interface.tsx';
import { RestoreDialog, RestoreRefusal } from './restore-dialog.tsx';

/** The copies that the app has made; undefined until read, `none` where this browser can keep none. */
export function useCopies(): readonly Copy[] | 'none' | undefined {
  const [copies, setCopies] = useState<readonly Copy[] | 'none'>();
  useEffect(() => void copiesOfAll().then((found) => setCopies(found ?? 'none')), []);
  return copies;
}

interface CopyListProps {
  readonly copies: readonly Copy[];
  /** Whether they can be restored here, or only be saved as files. */
  readonly canRestore: boolean;
  readonly onRestored?: () => void;
  /** Whether the newest is what the reader is to take. */
  readonly isAdvised?: boolean;
}

/** Copies to be restored, each after saying what that would do. */
export function CopyList({ copies, canRestore, onRestored, isAdvised }: CopyListProps) {
  const { language } = useInterface();
  const m = troubleCatalogues[language];
  const [opened, setOpened] = useState<OpenedBackup>();
  const save = async (copy: Copy): Promise<void> => {
    const file = await copyAsFile(copy);
    if (file) saveFile(file.name, file.text, 'application/json');
  };
  return (
    <>
      <ul className={styles.copies}>
        {copies.map((copy, i) => {
          const moment = fullDate(language, new Date(copy.at));
          return (
            <li key={copy.name}>
              <span>{m.copy(moment, copy.marks)}</span>
              {canRestore ? (
                <Button
                  kind={isAdvised && i === 0 ? 'primary' : 'plain'}
                  aria-label={m.restoreCopy(moment)}
                  onClick={() => void openCopy(copy).then(setOpened)}
                >
                  {m.restore}
                </Button>
              ) : (
                <Button aria-label={m.saveCopy(moment)} onClick={() => void save(copy)}>
                  {m.save}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {opened && !opened.ok ? <RestoreRefusal refusal={opened} /> : null}
      {opened?.ok ? (
        <RestoreDialog
          backup={opened}
          onClose={() => setOpened(undefined)}
          {...(onRestored && { onRestored })}
        />
      ) : null}
    </>
  );
}
