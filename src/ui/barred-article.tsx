import { type ReactNode, useState } from 'react';
import { missingCatalogues } from '../i18n/missing-catalogues.ts';
import { AppBar } from './kit/app-bar.tsx';
import { Button, ButtonLink } from './kit/button.tsx';
import { useInterface } from './kit/interface.tsx';
import { Message } from './kit/message.tsx';

/** Stands before an article that froze or crashed the last pages that began with it. */
export default function BarredArticle({ children }: { readonly children: ReactNode }) {
  const { messages, language } = useInterface();
  const m = missingCatalogues[language];
  const [isOpened, setIsOpened] = useState(false);
  if (isOpened) return children;
  return (
    <>
      <AppBar document={m.barred} />
      <main className="screen">
        <Message
          title={m.barred}
          actions={
            <>
              <ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>
              <Button onClick={() => setIsOpened(true)}>{m.openAnyway}</Button>
            </>
          }
        >
          {m.barredHelp}
        </Message>
      </main>
    </>
  );
}
