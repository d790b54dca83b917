import { PenLine } from 'lucide-react';
import type { ArticleId } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { Button } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { writeOnArticle } from './begin-note.ts';

interface WriteOnArticleProps {
  readonly articleId: ArticleId;
  readonly projection: Projection;
}

/** Begins a note on the whole article. */
export function WriteOnArticle({ articleId, projection }: WriteOnArticleProps) {
  const messages = useMessages();
  return (
    <Button
      kind="quiet"
      data-screen-only
      onClick={() => void writeOnArticle(articleId, projection, messages)}
    >
      <PenLine size={15} strokeWidth={1.6} aria-hidden />
      {messages.note.writeWhole}
    </Button>
  );
}
