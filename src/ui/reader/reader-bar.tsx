import { ALargeSmall, Download, List, MessageSquareText } from 'lucide-react';
import { lazy, memo, Suspense, useState } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { IconButton } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';

const ArticleExport = lazy(() => import('./article-export.tsx'));
const ReadingSettings = lazy(() => import('./reading-settings.tsx'));

interface ReaderBarProps {
  readonly articleId: ArticleId;
  readonly headline: string;
  readonly language: string;
  readonly progress: number;
  readonly onSkip: () => void;
  readonly marks: number;
  /** Whether the notes stand beside the text; else they are listed when asked for. */
  readonly hasMargin: boolean;
  readonly notesShown: boolean;
  readonly onToggleNotes: () => void;
  /** Absent where the contents stand beside the text. */
  readonly onOpenContents: (() => void) | undefined;
}

export const ReaderBar = memo(function ReaderBar(props: ReaderBarProps) {
  const {
    articleId,
    headline,
    language,
    progress,
    onSkip,
    marks,
    hasMargin,
    notesShown,
    onToggleNotes,
    onOpenContents,
  } = props;
  const messages = useMessages();
  const narrow = useMedia('(width < 900px)');
  const [settingsShown, setSettingsShown] = useState(false);
  const [exportShown, setExportShown] = useState(false);
  return (
    <>
      <AppBar
        title={headline}
        language={language}
        progress={progress}
        onSkip={onSkip}
        tools={
          <>
            {onOpenContents ? (
              <IconButton
                icon={List}
                label={messages.reader.openContents}
                aria-haspopup="dialog"
                onClick={onOpenContents}
              />
            ) : null}
            <IconButton
              icon={ALargeSmall}
              label={messages.settings.reading}
              aria-haspopup="dialog"
              onClick={() => setSettingsShown(true)}
            />
            {hasMargin ? null : (
              <IconButton
                icon={MessageSquareText}
                label={notesShown ? messages.note.hide : messages.note.show}
                count={marks}
                aria-expanded={notesShown}
                onClick={onToggleNotes}
              />
            )}
            {marks > 0 && !narrow ? (
              <IconButton
                icon={Download}
                label={messages.exporting.open}
                aria-haspopup="dialog"
                onClick={() => setExportShown(true)}
              />
            ) : null}
          </>
        }
      />
      {exportShown ? (
        <Suspense fallback={null}>
          <ArticleExport articleId={articleId} onClose={() => setExportShown(false)} />
        </Suspense>
      ) : null}
      {settingsShown ? (
        <Suspense fallback={null}>
          <ReadingSettings onClose={() => setSettingsShown(false)} />
        </Suspense>
      ) : null}
    </>
  );
});
