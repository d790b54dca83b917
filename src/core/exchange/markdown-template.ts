import {
  hasName,
  type ParsedTemplate,
  parseTemplate,
  renderTemplate,
  type TemplateFault,
  type TemplateNode,
  type Values,
} from './template.ts';

/** What a file says of itself. */
export const FILE_VARIABLES = ['title', 'author', 'date', 'tags', 'articleLink'] as const;
/** What it says of each mark, between `{{#marks}}` and `{{/marks}}`. */
export const MARK_VARIABLES = [
  'quote',
  'note',
  'noteWithLink',
  'link',
  'place',
  'style',
  'block',
  'markTags',
  'made',
] as const;

export type FileVariable = (typeof FILE_VARIABLES)[number];
export type MarkVariable = (typeof MARK_VARIABLES)[number];

const MARKS = 'marks';

/** The longest template, in UTF-16 code units: far above what one writes. */
export const MAX_TEMPLATE = 20_000;

/** The file that docs/decisions/003-markdown-export.md describes. */
export const DEFAULT_TEMPLATE = `---
title: {{title}}
{{#author}}
author: {{author}}
{{/author}}
date: {{date}}
{{#tags}}
tags: {{tags}}
{{/tags}}
---
{{#marks}}
{{#quote}}
> [!quote] {{place}} · {{style}}
> {{quote}}
{{/quote}}
{{^quote}}
> [!note] {{place}}
{{/quote}}

^{{block}}

{{noteWithLink}}

{{/marks}}
`;

export interface MarkdownTemplate {
  /** What stands between the `---` lines that open a file, with them; values in it are YAML. */
  readonly front: readonly TemplateNode[];
  readonly body: readonly TemplateNode[];
  /** Whether it says what an article is called, so that nothing else need say it. */
  readonly isTitled: boolean;
}

const FRONT = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$(?![\s\S]))/;
const FILE_NAMES: ReadonlySet<string> = new Set(FILE_VARIABLES);

/** Reads a template of a Markdown file, or says what is wrong with it. */
export function parseMarkdownTemplate(
  source: string,
):
  | { readonly ok: true; readonly template: MarkdownTemplate }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] } {
  const text = source.replace(/\r\n?/g, '\n');
  const [frontText = ''] = FRONT.exec(text) ?? [];
  const front = parseTemplate(frontText, {
    whole: FILE_NAMES,
    item: new Set(MARK_VARIABLES),
    isQuoting: true,
  });
  const line = frontText.split('\n').length;
  const names = { whole: FILE_NAMES, item: new Set<string>(MARK_VARIABLES), list: MARKS };
  const body = parseTemplate(text.slice(frontText.length), names, line);
  if (!front.ok || !body.ok) return { ok: false, faults: [...faultsOf(front), ...faultsOf(body)] };
  return {
    ok: true,
    template: { front: front.nodes, body: body.nodes, isTitled: hasName(body.nodes, 'title', MARKS) },
  };
}

const faultsOf = (parsed: ParsedTemplate): readonly TemplateFault[] => (parsed.ok ? [] : parsed.faults);

const parsedDefault = parseMarkdownTemplate(DEFAULT_TEMPLATE);
const EMPTY: MarkdownTemplate = { front: [], body: [], isTitled: false };

/** A template by its source; the default one where there is none, or it cannot be read. */
export function markdownTemplate(source: string | undefined): MarkdownTemplate {
  const parsed = source === undefined ? parsedDefault : parseMarkdownTemplate(source);
  if (parsed.ok) return parsed.template;
  return parsedDefault.ok ? parsedDefault.template : EMPTY;
}

export const frontText = ({ front }: MarkdownTemplate, values: Record<FileVariable, string>): string =>
  renderTemplate(front, { of: (name) => own(values, name) });

/** The body, without the white space at its end. */
export function bodyText(
  { body }: MarkdownTemplate,
  values: Record<FileVariable, string>,
  marks: readonly Record<MarkVariable, string>[],
): string {
  const items = marks.map((mark): Values => ({ of: (name) => own(mark, name) || own(values, name) }));
  return renderTemplate(body, { of: (name) => own(values, name), items }, MARKS).trimEnd();
}

const own = (values: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : '';
