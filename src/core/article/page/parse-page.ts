import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { scanTags } from './scan-tags.ts';

/** A page nested deeper, or with a tag of more attributes, is no writer's; a browser stops at this depth too. */
const DEEPEST = 512;
const MOST_ATTRIBUTES = 1000;

class OutOfBounds extends Error {}

/**
 * The tree of an HTML page, as a browser would make it without running anything. Undefined where what follows would
 * take longer than any reader waits: nested too deep, or tags with attributes beyond number.
 */
export function parsePage(html: string): Root | undefined {
  if (hasEndlessTag(html)) return undefined;
  let depth = 0;
  const bounded: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw new OutOfBounds();
    },
    onItemPop: () => {
      depth--;
    },
    adoptAttributes: () => undefined, // a second <body> adds nothing that is read, and looks through all there are
  };
  try {
    // As where scripts do not run: what is within <noscript> is a tree and no text.
    const document = parse(html, { treeAdapter: bounded, scriptingEnabled: false });
    const tree = fromParse5(document);
    return tree.type === 'root' ? tree : undefined;
  } catch (error) {
    if (error instanceof OutOfBounds) return undefined;
    throw error;
  }
}

/** Whether a tag has so many attributes that looking for each among the others never ends. */
function hasEndlessTag(html: string): boolean {
  for (const { start, end } of scanTags(html)) {
    // Each takes two characters at least: its name and what parts it from the last.
    if (end - start < 2 * MOST_ATTRIBUTES) continue;
    const tag = html.slice(start, end).replace(/"[^"]*"|'[^']*'/g, ' ');
    if (tag.split(/[\s/]+/).length > MOST_ATTRIBUTES) return true;
  }
  return false;
}
