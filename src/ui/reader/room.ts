import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { Language } from '../../i18n/messages.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import type { PassageActions } from './use-passage-actions.ts';

/** What the commands of the reading room work on. */
export interface Room {
  readonly map: TextMap;
  readonly article: Article;
  readonly projection: Projection;
  readonly marks: readonly PlacedMark[];
  readonly actions: PassageActions;
  /** The interface's. */
  readonly language: Language;
  /** Brings the list of marks onto the screen, where it is not there already. */
  readonly showList: () => void;
  readonly jumpTo: (offset: number) => void;
  /** Opens the search in the article, or takes the focus there. */
  readonly find: () => void;
  /** Closes it; absent where it is closed. */
  readonly stopFinding: (() => void) | undefined;
}
