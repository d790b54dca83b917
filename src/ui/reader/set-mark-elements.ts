import { flushSync } from 'react-dom';
import { keepSelection } from '../../dom/selection/keep-selection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { lookWord, markWords } from '../kit/mark-words.ts';
import { type MarkElements, markElements } from './mark-elements.ts';
import { hasNumber, rehypeUpright, uprightNumbers } from './rehype-upright.ts';

/** Marks as elements, each with the words at its edges. */
export const markElementsFor = (marks: readonly PlacedMark[], messages: Messages): MarkElements =>
  markElements(
    marks.map(({ annotation, range }) => {
      const look = lookWord(annotation.style, messages);
      return {
        id: annotation.id,
        ...range,
        begins: markWords(annotation, '', messages),
        goesOn: messages.mark.goesOn(look),
        ends: messages.mark.ends(look),
      };
    }),
  );

type Plugins = ReturnType<MarkElements['pluginsIn']>;

const NONE: Plugins = [];
const UPRIGHT: Plugins = [rehypeUpright];

/** The plugins of both, for each array of a section's own: the same array as before where that is. */
const joined = new WeakMap<Plugins, Plugins>();

/**
 * Elements as vertical lines need them, in those sections of the text that have such numbers (to render the others
 * again would take seconds in a long text), and within the elements of the marks, if wanted.
 */
export function uprightElements(text: string, marks: MarkElements | undefined): MarkElements {
  return {
    pluginsIn: (section) => {
      const own = marks?.pluginsIn(section) ?? NONE;
      if (!hasNumber(text.slice(section.start, section.end))) return own;
      const known = joined.get(own) ?? [...UPRIGHT, ...own];
      joined.set(own, known);
      return known;
    },
    wrap: (children, start) => {
      const nodes = uprightNumbers(children);
      return marks?.wrap(nodes, start) ?? nodes;
    },
  };
}

/** Has React set the text anew at once: between its old nodes and its new ones nobody asks for a place in it. */
export const setText = (map: TextMap, set: () => void): void => keepSelection(map, () => flushSync(set));
