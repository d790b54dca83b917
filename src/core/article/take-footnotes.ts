import type { Blockquote, FootnoteDefinition, List, ListItem, Parents, Root } from 'mdast';
import { noteButton, outside } from './outside.ts';
import { replaceChildren, walk } from './tree-walk.ts';

/**
 * Footnotes as blocks of the text: their definitions become a numbered list at the end, in the order they are
 * first called; the call itself is a number outside the text. Definitions never called come last. Also makes
 * every list loose, so that each item's text is a paragraph of its own, and a checkbox a sign outside the text.
 */
export function takeFootnotes(tree: Root): void {
  walk(tree, (node) => {
    if (node.type === 'listItem') loosen(node);
  });
  const definitions = takeDefinitions(tree);
  if (definitions.size === 0) return;
  const numbers = numberFootnotes(tree, definitions);
  const called = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
  });
  const items = [...numbers].flatMap(([id, number]): ListItem[] => {
    const definition = definitions.get(id);
    if (!definition) return [];
    if (called.has(id)) leadBack(definition, number);
    return [{ type: 'listItem', spread: true, children: definition.children }];
  });
  const list: List = { type: 'list', ordered: true, start: 1, spread: true, children: items };
  list.data = { hProperties: { className: ['footnotes'] } };
  tree.children.push({ type: 'thematicBreak' }, list);
  replaceChildren(tree, (node) => {
    if (node.type !== 'footnoteReference') return undefined;
    const number = numbers.get(node.identifier);
    return number === undefined ? undefined : [noteButton(number, 'call')];
  });
}

/** Takes the definitions out of the tree; of two with one name the first holds, as everywhere else. */
function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  replaceChildren(tree, (node) => (node.type === 'footnoteDefinition' ? [] : undefined));
  return definitions;
}

/** The number of each footnote: those called in the text first, then those called in footnotes, then the rest. */
function numberFootnotes(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const count = (id: string): void => {
    if (definitions.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  };
  const countCalls = (parent: Parents): void =>
    walk(parent, (node) => {
      if (node.type === 'footnoteReference') count(node.identifier);
    });
  countCalls(tree);
  // A Map's keys also run over those that are added meanwhile.
  for (const id of numbers.keys()) {
    const definition = definitions.get(id);
    if (definition) countCalls(definition);
  }
  for (const id of definitions.keys()) count(id);
  return numbers;
}

/** Ends a footnote with the way back to where it is called, if a paragraph is what it ends with, be it in a list. */
function leadBack({ children }: FootnoteDefinition | Blockquote | List | ListItem, number: number): void {
  const last = children.at(-1);
  if (last?.type === 'paragraph') last.children.push(noteButton(number, 'back'));
  else if (last?.type === 'blockquote' || last?.type === 'list' || last?.type === 'listItem')
    leadBack(last, number);
}

function loosen(item: ListItem): void {
  item.spread = true;
  if (typeof item.checked !== 'boolean') return;
  const [first] = item.children;
  if (first?.type === 'paragraph') {
    first.children.unshift(outside('span', item.checked ? '☑ ' : '☐ '));
  }
  item.checked = null;
  item.data = { ...item.data, hProperties: { className: ['task'] } };
}
