import type { ElementContent, Root } from 'hast';
import type { LucideIcon } from 'lucide-react';
import type { TextRange } from '../../../core/text/offset.ts';

/** A button of the selection's toolbar that a view brings along. */
interface ViewTool {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  readonly key?: undefined;
  readonly wide?: undefined;
  readonly popup?: undefined;
}

type Plugins = readonly (() => (tree: Root) => void)[];

/**
 * A way of showing a text that keeps its length: no offset of the projection moves, and what is stored is always the
 * print. Blocks are turned whole, when they are set.
 */
export interface TextView {
  /** BCP 47, where the characters are of another form than the article's. */
  readonly language: string | undefined;
  /** Over which characters pinyin stands: its lines need room. */
  readonly pinyin?: 'rare' | 'all' | undefined;
  /** A block's text as it is seen. */
  readonly text: (block: string) => string;
  /** The inline nodes of a block as they are seen. */
  readonly set: (nodes: readonly ElementContent[]) => ElementContent[];
  /** Rehype plugins that do the same to each block of a tree; always the same array. */
  readonly plugins: Plugins;
  /** The same nodes, of the block that begins at an offset, with what stands over them; marks are elements by then. */
  readonly over: (nodes: readonly ElementContent[], start: number) => ElementContent[];
  readonly overPlugins: Plugins;
  /** What more there is to do with a selected passage. */
  readonly toolsFor: (range: TextRange) => readonly ViewTool[];
  /** For what is away from the viewport, where the view itself takes too many elements for a whole book. */
  readonly far?: TextView;
}
