/**
 * Templates of text: `{{name}}` stands for a value, `{{#name}}…{{/name}}` is kept where there is one, `{{^name}}…{{/name}}`
 * where there is none, and the part of a list is repeated. There is nothing else: a template computes nothing, reaches
 * nothing but the values it is given, and ends.
 */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  /** `lead` begins each further line of the value: what stands before it, where that is a quotation or a list. */
  | { readonly kind: 'value'; readonly name: string; readonly lead: string }
  | {
      readonly kind: 'part';
      readonly name: string;
      readonly isElse: boolean;
      readonly nodes: readonly TemplateNode[];
    };

export type TemplateReason =
  /** `{{` that begins none of the three forms. */
  | 'malformed'
  | 'unknown'
  /** A value of an item of the list outside the list's part. */
  | 'outside'
  /** The list as a value, or within itself. */
  | 'list'
  | 'unclosed'
  /** Closes what is not open, or not the last opened. */
  | 'stray'
  /** In quotation marks, which the value brings along. */
  | 'quoted';

export interface TemplateFault {
  readonly reason: TemplateReason;
  readonly name: string;
  /** 1-based; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** The names that a template may hold, and in which part. */
export interface Vocabulary {
  /** Values there are everywhere. */
  readonly whole: ReadonlySet<string>;
  /** Values of each item of the list. */
  readonly item: ReadonlySet<string>;
  readonly list?: string;
  /** Whether values bring their own quotation marks. */
  readonly isQuoting?: boolean;
}

export type ParsedTemplate =
  | { readonly ok: true; readonly nodes: readonly TemplateNode[] }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** A part's tag alone on its line takes the line with it. */
const TAG =
  /^[ \t]*\{\{[ \t]*([#^/])[ \t]*(\w+)[ \t]*\}\}[ \t]*(?:\n|$(?![\s\S]))|\{\{[ \t]*([#^/]?)[ \t]*(\w+)[ \t]*\}\}|\{\{/gm;
/** What a quotation, or an item of a list, begins its line with. */
const LEAD = /^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*$/;

interface Open {
  readonly name: string;
  readonly isElse: boolean;
  readonly at: number;
  readonly nodes: TemplateNode[];
}

const leadOf = (before: string): string => {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return LEAD.test(line) ? line.replace(/[^>\s]/g, ' ') : '';
};

/** Reads a template, or says all that is wrong with it. `firstLine` is where it begins in what the reader sees. */
export function parseTemplate(source: string, names: Vocabulary, firstLine = 1): ParsedTemplate {
  const faults: TemplateFault[] = [];
  const fault = (reason: TemplateReason, name: string, at: number): void => {
    const before = source.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    faults.push({ reason, name, line: firstLine + before.length - 1, column });
  };
  const root: Open = { name: '', isElse: false, at: 0, nodes: [] };
  const stack: Open[] = [root];
  const nodes = (): TemplateNode[] => (stack.at(-1) ?? root).nodes;
  const isInList = (): boolean => stack.some(({ name }) => name !== '' && name === names.list);
  const check = (name: string, at: number, isPart: boolean): void => {
    if (name === names.list) {
      if (!isPart || isInList()) fault('list', name, at);
    } else if (names.item.has(name)) {
      if (!isInList()) fault('outside', name, at);
    } else if (!names.whole.has(name)) fault('unknown', name, at);
  };
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    const [whole, alone, aloneName, sign = alone ?? '', name = aloneName ?? ''] = match;
    const at = match.index + whole.indexOf('{{');
    const text = source.slice(end, match.index);
    if (text !== '') nodes().push({ kind: 'text', text });
    end = match.index + whole.length;
    if (name === '') fault('malformed', '', at);
    else if (sign === '/') {
      const open = stack.at(-1);
      if (open === undefined || open === root || open.name !== name) fault('stray', name, at);
      else {
        stack.pop();
        nodes().push({ kind: 'part', name, isElse: open.isElse, nodes: open.nodes });
      }
    } else if (sign === '') {
      check(name, at, false);
      if (names.isQuoting && /["']/.test(source.charAt(at - 1) + source.charAt(end)))
        fault('quoted', name, at);
      nodes().push({ kind: 'value', name, lead: leadOf(source.slice(0, at)) });
    } else {
      check(name, at, true);
      stack.push({ name, isElse: sign === '^', at, nodes: [] });
    }
  }
  if (end < source.length) nodes().push({ kind: 'text', text: source.slice(end) });
  for (const { name, at } of stack.slice(1)) fault('unclosed', name, at);
  return faults.length > 0
    ? { ok: false, faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) }
    : { ok: true, nodes: root.nodes };
}

/** What a template's names stand for. */
export interface Values {
  /** Empty where there is none. */
  readonly of: (name: string) => string;
  readonly items?: readonly Values[];
}

/** The text that a template makes of values. Before a value whose first line is empty, as a list's in YAML, no space is left. */
export function renderTemplate(nodes: readonly TemplateNode[], values: Values, list?: string): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'part') text += partText(node, values, list);
    else {
      const [first = '', ...more] = values.of(node.name).split('\n');
      if (first === '' && more.length > 0) text = text.replace(/[ \t]+$/, '');
      text += [first, ...more.map((line) => (node.lead + line).trimEnd())].join('\n');
    }
  }
  return text;
}

function partText(
  { name, isElse, nodes }: Extract<TemplateNode, { kind: 'part' }>,
  values: Values,
  list?: string,
): string {
  if (name === list) {
    const { items = [] } = values;
    if (isElse) return items.length === 0 ? renderTemplate(nodes, values, list) : '';
    return items.map((item) => renderTemplate(nodes, item, list)).join('');
  }
  return (values.of(name) === '') === isElse ? renderTemplate(nodes, values, list) : '';
}

/** Whether a template holds a name, outside the list's part. */
export const hasName = (nodes: readonly TemplateNode[], name: string, list: string): boolean =>
  nodes.some(
    (node) =>
      (node.kind === 'value' && node.name === name) ||
      (node.kind === 'part' && node.name !== list && hasName(node.nodes, name, list)),
  );
