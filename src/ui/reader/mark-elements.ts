import type { ElementContent, Root } from 'hast';
import { indexMarks } from '../../core/annotation/mark-index.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { rehypeMarks, type SpokenMark, wrapMarks } from './rehype-marks.ts';

type Plugins = readonly (() => (tree: Root) => void)[];

/** What renders marks as `<mark>` elements: rehype plugins for the body, and the like for the parts above it. */
export interface MarkElements {
  /** The same array as before for a section in which no mark has changed: it is not rendered again. */
  readonly pluginsIn: (section: TextRange) => Plugins;
  /** The children of the block that begins at `start`, its marks in elements. */
  readonly wrap: (children: readonly ElementContent[], start: number) => ElementContent[];
}

interface Made {
  readonly marks: readonly SpokenMark[];
  readonly plugins: Plugins;
}

const NONE: Made = { marks: [], plugins: [] };

/** What was made for each section last. */
const madeFor = new WeakMap<TextRange, Made>();

export function markElements(marks: readonly SpokenMark[]): MarkElements {
  const index = indexMarks(marks);
  return {
    pluginsIn: (section) => {
      const last = madeFor.get(section) ?? NONE;
      const here = section.start < section.end ? index.marksIn(section) : [];
      const isSame = here.length === last.marks.length && here.every((mark, i) => same(mark, last.marks[i]));
      if (isSame) return last.plugins;
      const made = here.length > 0 ? { marks: here, plugins: [() => rehypeMarks(index)] } : NONE;
      madeFor.set(section, made);
      return made.plugins;
    },
    wrap: (children, start) => wrapMarks(children, start, index),
  };
}

const same = (a: SpokenMark, b: SpokenMark | undefined): boolean =>
  a.id === b?.id &&
  a.start === b.start &&
  a.end === b.end &&
  a.begins === b.begins &&
  a.goesOn === b.goesOn &&
  a.ends === b.ends;
