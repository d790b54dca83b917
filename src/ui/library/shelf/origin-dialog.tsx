import { type ReactNode, useEffect, useState } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { fullDate } from '../../../i18n/dates.ts';
import { type ArticleOrigin, originOf } from '../../../state/article-origin.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { useInterface } from '../../kit/interface.tsx';
import { Loading } from '../../kit/loading.tsx';
import styles from './origin-dialog.module.css';
import { useShelfMessages } from './use-shelf-messages.ts';

interface OriginDialogProps {
  readonly id: ArticleId;
  readonly headline: string;
  readonly onClose: () => void;
}

/** Where an article of the reader's came from. */
export default function OriginDialog({ id, headline, onClose }: OriginDialogProps) {
  const { language } = useInterface();
  const m = useShelfMessages().origin;
  const [origin, setOrigin] = useState<ArticleOrigin | 'failed'>();
  useEffect(() => {
    originOf(id)
      .catch(() => undefined)
      .then((found) => setOrigin(found ?? 'failed'));
  }, [id]);
  return (
    <Dialog title={m.of(headline)} onClose={onClose}>
      {origin === undefined ? <Loading /> : null}
      {origin === 'failed' ? <p role="alert">{m.failed}</p> : null}
      {typeof origin === 'object' ? (
        <dl className={styles.facts}>
          <Fact name={m.site}>{origin.site}</Fact>
          <Fact name={m.address}>
            {origin.address ? (
              <a href={origin.address} target="_blank" rel="noreferrer">
                {origin.address}
              </a>
            ) : null}
          </Fact>
          <Fact name={m.published}>{origin.published}</Fact>
          <Fact name={m.file}>{origin.file ?? (origin.address ? null : m.pasted)}</Fact>
          <Fact name={m.added}>{fullDate(language, new Date(origin.addedAt))}</Fact>
        </dl>
      ) : null}
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
