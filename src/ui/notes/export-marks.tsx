import { useMemo } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import ExportDialog, { type ExportScope } from '../kit/export-dialog.tsx';

interface ExportMarksProps {
  /** The chosen marks, where one exports these. */
  readonly chosen: readonly AnnotationId[] | undefined;
  /** Those that are listed; absent where these are all. */
  readonly shown: readonly AnnotationId[] | undefined;
  readonly onClose: () => void;
}

/** The export from the Notes screen: of what is chosen, of what is listed, or of all. */
export default function ExportMarks({ chosen, shown, onClose }: ExportMarksProps) {
  const scopes = useMemo(
    (): ExportScope[] => [
      ...(chosen ? [{ id: 'chosen', source: chosen } as const] : []),
      ...(shown ? [{ id: 'shown', source: shown } as const] : []),
      { id: 'all', source: 'all' },
    ],
    [chosen, shown],
  );
  return <ExportDialog scopes={scopes} onClose={onClose} />;
}
