import type { InlineCode, Nodes, Root, Text } from 'mdast';
import { isSolid } from '../text/script.ts';
import { isParent } from './tree-walk.ts';

/** From the first of the white space on, so that each is looked at once. */
const SOFT = /(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/g;
/** Marks that Chinese and Latin text share. */
const SHARED = /[“”‘’…—·]/;
/** As many marks or spaces are looked through to the character they belong to. */
const REACH = 8;

/** A line break in the source is a space, or nothing where both its neighbours are set solid (中\n文). */
export function closeSoftBreaks(tree: Root): void {
  for (const leaves of blocksOf(tree)) {
    const block = leaves.map(({ value }) => value).join('');
    let at = 0;
    for (const leaf of leaves) {
      const start = at;
      at += leaf.value.length;
      leaf.value =
        leaf.type === 'inlineCode'
          ? leaf.value.replace(/[\r\n]/g, ' ')
          : leaf.value.replace(SOFT, (found, offset: number) =>
              isSolidBreak(block, start + offset, start + offset + found.length) ? '' : ' ',
            );
    }
  }
}

type Leaf = Text | InlineCode;

/** Between marks that Latin text has as well, a character that is set solid must stand beyond one of them. */
function isSolidBreak(block: string, start: number, end: number): boolean {
  const before = [...block.slice(Math.max(0, start - REACH), start).trimEnd()].reverse();
  const after = [...block.slice(end, end + REACH).trimStart()];
  const [left = '', right = ''] = [before[0], after[0]];
  if (!isSolid(left) || !isSolid(right)) return false;
  if (!SHARED.test(left) || !SHARED.test(right)) return true;
  const beyond = [before, after].flatMap((side) => side.find((character) => !SHARED.test(character)) ?? []);
  return beyond.length === 0 || beyond.some(isSolid);
}

/** The text leaves of each block, in order. */
function blocksOf(node: Nodes): Leaf[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [leavesOf(node)];
  return isParent(node) ? node.children.flatMap(blocksOf) : [];
}

function leavesOf(node: Nodes): Leaf[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node];
  return isParent(node) ? node.children.flatMap(leavesOf) : [];
}
