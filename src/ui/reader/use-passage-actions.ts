import { useEffect, useMemo, useRef } from 'react';
import { type AnnotationId, DEFAULT_STYLE, type MarkStyle } from '../../core/annotation/annotation.ts';
import type { Article } from '../../core/article/article.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { selectOffsets } from '../../dom/text/offset-to-range.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { beginTypeAhead, stopTypeAhead } from '../../dom/typing/type-ahead.ts';
import { markPassage } from '../../state/mark-commands.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { notify, openNew, readAloud, select } from '../../state/session-store.ts';
import { useInterface } from '../kit/interface.tsx';
import { selectedPassage } from './selected-passage.ts';
import type { TextView } from './view/text-view.ts';

/** What a reader does with the selected passage, by the toolbar or by key. */
export interface PassageActions {
  mark(style: Partial<MarkStyle>): Promise<void>;
  note(): Promise<void>;
  copy(withSource?: boolean): Promise<void>;
  /** Grows the selection to whole sentences, or to whole paragraphs. */
  extend(): Promise<void>;
  readAloud(): void;
}

interface Twin {
  readonly id: AnnotationId;
  readonly style: MarkStyle;
  readonly range: TextRange;
}

const isSame = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

export function usePassageActions(
  map: TextMap | undefined,
  article: Article,
  projection: Projection,
  marks: readonly PlacedMark[],
  view: TextView | null,
): PassageActions {
  const { language, messages } = useInterface();
  // What was made a moment ago has not come back from the database yet; the next act may come sooner.
  const latest = useRef<{ marks: readonly PlacedMark[]; made: Twin[] }>({ marks, made: [] });
  useEffect(() => {
    latest.current = { marks, made: [] };
  }, [marks]);
  return useMemo(() => {
    const selected = () => map && selectedPassage(map, article.id, projection.text);
    const twinOf = ({ start, end }: TextRange): Twin | undefined => {
      const { marks: stored, made } = latest.current;
      const isTwin = ({ range }: { range: TextRange }) => isSame(range, { start, end });
      const found = stored.find(isTwin);
      return found ? { ...found.annotation, range: found.range } : made.find(isTwin);
    };
    const put = async (range: TextRange, style: Partial<MarkStyle>) => {
      const twin = twinOf(range);
      const whole = { ...(twin?.style ?? DEFAULT_STYLE), ...style };
      const id = await markPassage(article.id, projection, range, whole, twin);
      if (!id) return undefined;
      if (!twin) latest.current.made.push({ id, style: whole, range });
      return { id, isNew: !twin };
    };
    return {
      async mark(style) {
        const range = selected();
        if (!range || !(await put(range, style))) return;
        // Who has selected on while the mark was being stored keeps that, and so does who has only begun to.
        const now = selected();
        if (now && isSame(now, range)) getSelection()?.removeAllRanges();
      },
      async note() {
        const range = selected();
        if (!map || !range) return;
        getSelection()?.removeAllRanges();
        beginTypeAhead(messages.note.opening);
        const made = await put(range, {});
        if (made) openNew(made.id, made.isNew ? 'provisional' : 'known');
        else {
          stopTypeAhead();
          selectOffsets(map, range.start, range.end);
        }
      },
      async copy(withSource = false) {
        const range = selected();
        if (!map || !range) return;
        const copying = await import('./copy-passage.ts').catch(() => undefined);
        if (copying)
          await copying.copyPassage({ article, map, projection, view }, range, language, withSource);
        else notify((m) => m.common.copyFailed, 'failed');
      },
      async extend() {
        const { growPassage } = await import('../../core/text/grow-passage.ts');
        const range = selected();
        const grown = range && growPassage(projection, range);
        if (!map || !grown) return;
        // Keys that come before the browser's selection has settled are to find this one.
        select({ articleId: article.id, ...grown });
        selectOffsets(map, grown.start, grown.end);
      },
      readAloud() {
        const range = selected();
        if (!range) return;
        getSelection()?.removeAllRanges();
        readAloud(article.id, range.start);
      },
    };
  }, [map, article, projection, view, language, messages]);
}
