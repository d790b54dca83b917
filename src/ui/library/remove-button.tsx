import { Trash2 } from 'lucide-react';
import type { ArticleId } from '../../core/article/article.ts';
import { libraryCatalogues } from '../../i18n/library-catalogues.ts';
import { notify } from '../../state/session-store.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';

/** Takes an article out of the library; its marks stay, and so does the way back. */
export function RemoveButton({ id, headline }: { readonly id: ArticleId; readonly headline: string }) {
  const m = libraryCatalogues[useInterface().language];
  const remove = async (): Promise<void> => {
    const { putAside } = await import('../../state/own-articles.ts');
    if (!(await putAside([id], true))) return;
    notify(() => m.removed, 'done', {
      say: (said) => said.common.undo,
      run: () => void putAside([id], false),
    });
  };
  return <IconButton icon={Trash2} label={m.remove(headline)} onClick={() => void remove()} />;
}
