import { useMemo } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import ExportDialog, { type ExportScope } from '../kit/export-dialog.tsx';

interface ArticleExportProps {
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

/** The notes of the open article, or all there are, to be taken away. */
export default function ArticleExport({ articleId, onClose }: ArticleExportProps) {
  const scopes = useMemo(
    (): ExportScope[] => [
      { id: 'article', source: { articleId } },
      { id: 'all', source: 'all' },
    ],
    [articleId],
  );
  return <ExportDialog scopes={scopes} onClose={onClose} />;
}
