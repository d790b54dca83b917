import { toFullwidthPunctuation } from '../../../core/article/punctuation.ts';
import type { Conversion } from '../../../core/view/convert-characters.ts';
import { toCornerQuotes } from '../../../core/view/corner-quotes.ts';
import type { Settings } from '../../../state/settings.ts';
import { setPinyin } from './set-pinyin.ts';
import { showText } from './show-text.ts';
import type { TextView } from './text-view.ts';
import { textOf, turnBlocks } from './turn-nodes.ts';

export interface ViewParts {
  readonly language?: string | undefined;
  readonly characters?: Conversion | undefined;
  readonly punctuation: Settings['punctuation'];
  readonly quotes: Settings['quotes'];
  readonly pinyin?: TextView['pinyin'];
  /** The readings of a block that begins and ends at these offsets, one for each of its UTF-16 code units. */
  readonly readingsOf?: ((start: number, end: number) => readonly string[]) | undefined;
  readonly toolsFor?: TextView['toolsFor'];
}

const NONE = [] as const;

/** The view that these parts make together. */
export function makeView(parts: ViewParts): TextView {
  const { language, characters, punctuation, quotes, pinyin, readingsOf, toolsFor = () => NONE } = parts;
  const text = (block: string): string => {
    let seen = characters?.(block) ?? block;
    if (punctuation === 'full') seen = toFullwidthPunctuation(seen);
    return quotes === 'printed' ? seen : toCornerQuotes(seen, quotes);
  };
  const set: TextView['set'] = (nodes) => showText(nodes, text);
  const plain: TextView = {
    language,
    text,
    set,
    plugins: [() => (tree) => turnBlocks(tree, set)],
    over: (nodes) => [...nodes],
    overPlugins: NONE,
    toolsFor,
  };
  if (!readingsOf) return plain;
  const over: TextView['over'] = (nodes, start) =>
    setPinyin(nodes, readingsOf(start, start + textOf(nodes).length));
  return { ...plain, pinyin, over, overPlugins: [() => (tree) => turnBlocks(tree, over)], far: plain };
}
