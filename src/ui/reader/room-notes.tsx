import { lazy, Suspense, useMemo, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import { footnotesOf } from '../../core/article/footnotes.ts';
import type { Projection } from '../../core/text/projection.ts';
import { sectionsOf } from '../../core/text/sections.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { useDrafts } from '../../state/use-marks.ts';
import { EditionNotice } from './edition-notice.tsx';
import { Margin } from './margin.tsx';
import { NotesSheet } from './notes-sheet.tsx';
import type { SideNote } from './side-note.ts';
import type { RoomPanels } from './use-room-panels.ts';
import type { MappedText } from './use-text-map.ts';

const Footnotes = lazy(() => import('./footnotes.tsx'));

const NONE = [] as const;

const hasFootnotes = (projection: Projection): boolean => footnotesOf(sectionsOf(projection)).length > 0;

interface RoomNotesProps {
  readonly mapped: MappedText | undefined;
  readonly article: Article;
  readonly projection: Projection;
  readonly marks: readonly ResolvedMark[] | undefined;
  /** Whether notes stand beside the text; else they come as a list. */
  readonly hasMargin: boolean;
  /** Whether a mark is being put on another passage, which a list would cover. */
  readonly isReattaching: boolean;
  readonly panels: RoomPanels;
}

/** The reader's notes and the article's own: beside the text, or as a list from below. */
export function RoomNotes(props: RoomNotesProps) {
  const { mapped, article, projection, marks = NONE, hasMargin, isReattaching, panels } = props;
  // Read here, they are known at once where an editor goes from the margin to the sheet, in a window made narrower.
  const drafts = useDrafts();
  const isFootnoted = useMemo(() => hasFootnotes(projection), [projection]);
  const [sideNotes, setSideNotes] = useState<readonly SideNote[]>(NONE);
  return (
    <>
      {mapped && isFootnoted ? (
        <Suspense fallback={null}>
          <Footnotes mapped={mapped} projection={projection} onPlaced={setSideNotes} />
        </Suspense>
      ) : null}
      {hasMargin && mapped ? (
        <Margin
          mapped={mapped}
          articleId={article.id}
          projection={projection}
          marks={marks}
          drafts={drafts}
          sideNotes={sideNotes}
        />
      ) : isReattaching ? null : (
        <NotesSheet
          articleId={article.id}
          projection={projection}
          marks={marks}
          drafts={drafts}
          listed={panels.notesShown}
          notice={<EditionNotice article={article} projection={projection} marks={marks} place="list" />}
          onClose={panels.hideNotes}
        />
      )}
    </>
  );
}
