import { useEffect, useState } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { type Mending, openMending } from '../../state/mend-commands.ts';
import { useArticle } from '../../state/use-article.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import { MendRoom } from './mend-room.tsx';
import { useMendMessages } from './use-mend-messages.ts';

/** Takes an article apart, and shows the room where it is mended. */
export default function MendScreen({ articleId }: { readonly articleId: ArticleId }) {
  const messages = useMessages();
  const m = useMendMessages();
  const article = useArticle(articleId);
  const [opened, setOpened] = useState<Mending | 'unopened'>();
  const value = article.status === 'ready' ? article.value : undefined;
  useEffect(() => {
    if (!value || opened) return;
    let left = false;
    openMending(articleId, value)
      .catch(() => undefined)
      .then((mending) => left || setOpened(mending ?? 'unopened'));
    return () => {
      left = true;
    };
  }, [articleId, value, opened]);
  if (value && opened && opened !== 'unopened') return <MendRoom mending={opened} article={value} />;
  const toLibrary = <ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>;
  const isGone = article.status === 'missing' || article.status === 'failed';
  return (
    <>
      <AppBar document={isGone ? m.missing : m.title} />
      <main className="screen">
        {isGone ? <Message title={m.missing} actions={toLibrary} /> : null}
        {opened === 'unopened' ? (
          <Message title={m.unopened} actions={toLibrary}>
            {m.unopenedHelp}
          </Message>
        ) : null}
        {isGone || opened ? null : <Loading />}
      </main>
    </>
  );
}
