import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { shareCatalogues } from '../../i18n/share-catalogues.ts';
import { useSession } from '../../state/session-store.ts';
import { IconButton } from './button.tsx';
import { useInterface } from './interface.tsx';
import type { SharedMark } from './share-mark.ts';

const ShareMenu = lazy(() => import('./share-menu.tsx'));
const QuoteCard = lazy(() => import('./quote-card.tsx'));

interface ShareButtonProps {
  readonly mark: SharedMark;
  /** The element that says which mark it is. */
  readonly describedBy: string;
}

/** The ways in which a mark can be given to others, behind one button. */
export function ShareButton({ mark, describedBy }: ShareButtonProps) {
  const m = shareCatalogues[useInterface().language];
  const [button, setButton] = useState<HTMLElement>();
  const picturing = useSession((session) => session.picturing === mark.annotation.id);
  return (
    <>
      <IconButton
        icon={Share2}
        label={m.share}
        aria-describedby={describedBy}
        aria-haspopup="menu"
        aria-expanded={button !== undefined}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      />
      {button ? (
        <Suspense fallback={null}>
          <ShareMenu mark={mark} button={button} onClose={() => setButton(undefined)} />
        </Suspense>
      ) : null}
      {picturing ? (
        <Suspense fallback={null}>
          <QuoteCard mark={mark} />
        </Suspense>
      ) : null}
    </>
  );
}
