import { SpellCheck } from 'lucide-react';
import type { ArticleId } from '../../core/article/article.ts';
import { mendCatalogues } from '../../i18n/mend-catalogues.ts';
import { goTo } from '../../state/use-address.ts';
import { IconButton } from './button.tsx';
import { useInterface } from './interface.tsx';

/** The way to the room where an article's text is mended. */
export function MendButton({ id, headline }: { readonly id: ArticleId; readonly headline: string }) {
  const label = mendCatalogues[useInterface().language].mend(headline);
  return (
    <IconButton icon={SpellCheck} label={label} onClick={() => goTo({ screen: 'mend', articleId: id })} />
  );
}
