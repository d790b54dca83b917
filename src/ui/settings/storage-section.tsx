import { type ReactNode, useState } from 'react';
import { byteSize, fullDate } from '../../i18n/dates.ts';
import { type StorageMessages, storageCatalogues } from '../../i18n/storage-catalogues.ts';
import { notify } from '../../state/session-store.ts';
import {
  askToPersist,
  clearsAfterSevenDays,
  type StorageHealth,
  useStorageHealth,
} from '../../state/storage-health.ts';
import { Button } from '../kit/button.tsx';
import { CopyList, useCopies } from '../kit/copy-list.tsx';
import { useInterface } from '../kit/interface.tsx';
import { StorageCheck } from './storage-check.tsx';
import styles from './storage-section.module.css';

/** How safe what is made here is, whether it is sound, and what lies where. */
export function StorageSection() {
  const { language } = useInterface();
  const m = storageCatalogues[language];
  const health = useStorageHealth();
  return (
    <section>
      <h2>{m.title}</h2>
      <dl className={styles.facts}>
        <Fact name={m.kept}>{health ? <Persistence persisted={health.persisted} m={m} /> : null}</Fact>
        {health?.used === undefined ? null : (
          <Fact name={m.used}>
            <p>{m.usedHelp(byteSize(language, health.used))}</p>
            {health.left === undefined ? null : (
              <p className={styles.warning}>{m.roomLow(byteSize(language, health.left))}</p>
            )}
          </Fact>
        )}
        <Fact name={m.backup}>
          {health?.backup ? (
            <>
              <p>{fullDate(language, health.backup.at)}</p>
              <p className="muted">{m.since(health.backup.since)}</p>
            </>
          ) : (
            m.noBackup
          )}
        </Fact>
        <Fact name={m.copies}>
          <Copies fault={health?.copyFault} m={m} />
        </Fact>
      </dl>
      {clearsAfterSevenDays() ? <p className={styles.warning}>{m.sevenDays}</p> : null}
      <StorageCheck />
      <Places m={m} />
    </section>
  );
}

interface PersistenceProps {
  readonly persisted: boolean | undefined;
  readonly m: StorageMessages;
}

/** What the browser has promised; asked again by hand alone. */
function Persistence({ persisted, m }: PersistenceProps) {
  const [answer, setAnswer] = useState<boolean>();
  const ask = async (): Promise<void> => {
    const granted = await askToPersist();
    setAnswer(granted);
    notify(() => (granted ? m.granted : m.refused), 'done');
  };
  if (persisted === undefined) return m.unknownPersistence;
  if (persisted || answer) return m.persisted;
  return (
    <>
      <p>{m.notPersisted}</p>
      <Button onClick={() => void ask()}>{m.persist}</Button>
    </>
  );
}

/** The copies that the app makes by itself, each of which can be restored. */
function Copies({ fault, m }: { readonly fault: StorageHealth['copyFault']; readonly m: StorageMessages }) {
  const copies = useCopies();
  const [newest] = copies === 'none' ? [] : (copies ?? []);
  return (
    <>
      {copies === 'none' ? <p>{m.copiesUnsupported}</p> : null}
      {copies?.length === 0 ? <p>{m.noCopies}</p> : null}
      {fault ? <p className={styles.warning}>{fault === 'full' ? m.copyFull : m.copyFailed}</p> : null}
      {copies !== 'none' && copies && newest ? (
        <details>
          <summary>{m.showCopies(copies.length)}</summary>
          <CopyList copies={copies} canRestore />
        </details>
      ) : null}
      <p className="muted">{m.copiesHelp}</p>
    </>
  );
}

/** What is stored where: nothing else is. */
function Places({ m }: { readonly m: StorageMessages }) {
  return (
    <details>
      <summary>{m.places}</summary>
      <table className={styles.places}>
        <thead>
          <tr>
            <th scope="col">{m.place}</th>
            <th scope="col">{m.holds}</th>
          </tr>
        </thead>
        <tbody>
          {m.where.map(([place, holds]) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td>{holds}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{m.nowhere}</p>
    </details>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
