import { type FocusEvent, memo, useMemo, useState } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { headlineOf, type Projection } from '../../core/text/projection.ts';
import { isOnArticle, type ResolvedMark } from '../../state/resolved-mark.ts';
import { useSession } from '../../state/session-store.ts';
import { draftOf, type KnownDrafts } from '../../state/use-marks.ts';
import { useMessages } from '../kit/interface.tsx';
import styles from './margin.module.css';
import { MarginBox, MarginNote, MarginTick } from './margin-item.tsx';
import {
  guessedHeight,
  meets,
  placedBeside,
  placesFor,
  REACH,
  speaks,
  topsOf,
  WRITE,
} from './margin-list.ts';
import type { SideNote } from './side-note.ts';
import { useHeights } from './use-heights.ts';
import { useMarginWindow } from './use-margin-window.ts';
import { useMarkPlaces, useNearMarks } from './use-mark-places.ts';
import { usePrinting } from './use-printing.ts';
import type { MappedText } from './use-text-map.ts';
import { WriteOnArticle } from './write-on-article.tsx';

/** As many marks cost nothing, and then the browser's own search, and Tab, find all of them. */
const FEW = 60;

interface MarginProps {
  readonly mapped: MappedText;
  readonly articleId: ArticleId;
  readonly projection: Projection;
  /** All of the article, those without a place among them. */
  readonly marks: readonly ResolvedMark[];
  readonly drafts: KnownDrafts;
  /** The article's footnotes, which share the margin. */
  readonly sideNotes: readonly SideNote[];
}

/**
 * The notes beside the text, each level with its mark; a mark without words is a tick in its colour. Where
 * there are many, only what lies about the window is on the screen, and what one is at.
 */
export const Margin = memo(function Margin(props: MarginProps) {
  const { mapped, articleId, projection, marks: all, drafts, sideNotes } = props;
  const { text } = projection;
  const messages = useMessages();
  const active = useSession((session) => session.active);
  const isPrinted = usePrinting();
  const [focused, setFocused] = useState<string>();
  const headline = useMemo(() => headlineOf(projection), [projection]);
  const beside = useMemo(() => all.flatMap((mark) => placedBeside(mark, headline) ?? []), [all, headline]);
  const marks = useNearMarks(mapped, beside, active);
  const asked = useMemo(() => placesFor(marks, headline), [marks, headline]);
  const places = useMarkPlaces(mapped, asked);
  const shown = useMarginWindow(mapped.map);
  const { heights, follow } = useHeights();
  const notes = marks.filter(
    (mark) => mark.annotation.id === active || speaks(mark, drafts?.get(mark.annotation.id)),
  );
  const listed = notes.map(({ annotation: { id, note } }) => ({
    id: id as string,
    desired: places.get(id)?.top ?? 0,
    height: heights.get(id) ?? guessedHeight(note),
  }));
  const write = { id: WRITE, desired: places.get(WRITE)?.top ?? 0, height: heights.get(WRITE) ?? 36 };
  const tops = topsOf(
    [
      ...listed.toSpliced(notes.filter(isOnArticle).length, 0, write),
      ...sideNotes.map(({ id, desired }) => ({ id, desired, height: heights.get(id) ?? 60 })),
    ],
    active,
    // On paper the notes stand one below another, every one.
    isPrinted ? Number.POSITIVE_INFINITY : REACH * innerHeight,
  );
  const isShort = marks.length <= FEW;
  const isShown = (id: string, top: number, height: number): boolean =>
    isPrinted || isShort || id === active || id === focused || meets(top, height, shown);
  const writeTop = tops.get(WRITE);
  return (
    <aside aria-label={messages.note.margin} className={styles.margin}>
      {all.length === 0 && sideNotes.length === 0 ? (
        <p className={styles.none}>{messages.note.none}</p>
      ) : null}
      {places.has(WRITE) && writeTop !== undefined ? (
        <MarginBox as="div" id={WRITE} top={writeTop} follow={follow} className={styles.write}>
          <WriteOnArticle articleId={articleId} projection={projection} />
        </MarginBox>
      ) : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes the role from a list without bullets. */}
      <ol role="list" onFocus={(event) => setFocused(idAt(event))} onBlur={() => setFocused(undefined)}>
        {marks.map((mark) => {
          const { id } = mark.annotation;
          const place = places.get(id);
          const top = tops.get(id);
          // Not before its place is known, or it would be seen to fly there.
          if (!place || !isShown(id, top ?? place.top, heights.get(id) ?? place.height)) return null;
          const quote = text.slice(mark.range.start, mark.range.end);
          return top === undefined ? (
            <MarginTick key={id} mark={mark} quote={quote} place={place} />
          ) : (
            <MarginNote
              key={id}
              mark={mark}
              quote={quote}
              draft={draftOf(drafts, id)}
              top={top}
              follow={follow}
            />
          );
        })}
        {sideNotes.map(({ id, content }) => {
          const top = tops.get(id);
          return top === undefined ? null : (
            <MarginBox key={id} id={id} top={top} follow={follow}>
              {content}
            </MarginBox>
          );
        })}
      </ol>
    </aside>
  );
});

const idAt = ({ target }: FocusEvent): string | undefined =>
  target.closest<HTMLElement>('li[data-annotation]')?.dataset.annotation;
