const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML that needs no escaping any more. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Content = string | number | Html | undefined | readonly Content[];

const render = (content: Content): string => {
  if (content === undefined) return '';
  if (content instanceof Html) return content.source;
  if (Array.isArray(content)) return content.map(render).join('');
  return String(content).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
};

/** Tags a template as HTML: what is put in is escaped, unless it is Html itself; lists are put in item by item. */
export const html = (parts: TemplateStringsArray, ...contents: Content[]): Html =>
  new Html(parts.map((part, i) => part + render(contents[i])).join(''));
