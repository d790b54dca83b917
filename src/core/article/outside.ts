import type { ElementContent, Properties } from 'hast';
import type { Literal } from 'mdast';

declare module 'mdast' {
  interface Data {
    hChildren?: ElementContent[] | undefined;
    hName?: string | undefined;
    hProperties?: Properties | undefined;
  }
  interface PhrasingContentMap {
    outside: Outside;
  }
  interface RootContentMap {
    outside: Outside;
  }
}

/** An inline node that the screen shows and the projection leaves out: a footnote's number, a checkbox. */
export interface Outside extends Literal {
  readonly type: 'outside';
}

/** A footnote's number where it is called, or the way back from the footnote: a button that the screen names. */
export function noteButton(number: number, leads: 'call' | 'back'): Outside {
  const text = leads === 'call' ? String(number) : '↩';
  const node = outside('sup', text);
  const properties = { [`data-${leads}`]: number };
  const children: ElementContent[] = [{ type: 'text', value: text }];
  node.data = { ...node.data, hChildren: [{ type: 'element', tagName: 'button', properties, children }] };
  return node;
}

/** Becomes `<sup data-outside>` or `<span data-outside>`: mdast-util-to-hast builds unknown nodes from `data`. */
export function outside(hName: 'sup' | 'span', text: string): Outside {
  return {
    type: 'outside',
    value: text,
    data: { hName, hProperties: { 'data-outside': '' }, hChildren: [{ type: 'text', value: text }] },
  };
}
