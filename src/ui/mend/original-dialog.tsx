import { useEffect, useState } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { compareTexts, type Difference } from '../../core/mend/compare-parts.ts';
import type { MendedText } from '../../core/mend/mended-text.ts';
import { originalMended } from '../../state/mend-original.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Loading } from '../kit/loading.tsx';
import { DifferenceList } from './difference-list.tsx';
import { useMendMessages } from './use-mend-messages.ts';

interface OriginalDialogProps {
  readonly articleId: ArticleId;
  readonly text: MendedText;
  readonly language: string;
  readonly onClose: () => void;
}

/** The mended text beside the original as it is bundled now, where they differ. */
export default function OriginalDialog({ articleId, text, language, onClose }: OriginalDialogProps) {
  const m = useMendMessages();
  const [found, setFound] = useState<readonly Difference[] | 'failed'>();
  useEffect(() => {
    originalMended(articleId)
      .catch(() => undefined)
      .then((original) => setFound(original ? compareTexts(text, original) : 'failed'));
  }, [articleId, text]);
  return (
    <Dialog title={m.compareTitle} onClose={onClose} place="wide">
      {found === undefined ? <Loading /> : null}
      {found === 'failed' ? <p role="alert">{m.compareFailed}</p> : null}
      {typeof found === 'object' && found.length === 0 ? <p>{m.compareSame}</p> : null}
      {typeof found === 'object' ? (
        <DifferenceList differences={found} other={m.newVersion} language={language} />
      ) : null}
    </Dialog>
  );
}
