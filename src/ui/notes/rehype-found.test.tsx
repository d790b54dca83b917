import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { expect, test } from 'vitest';
import { rehypeFound } from './rehype-found.ts';

const shown = (note: string, query: string): string =>
  renderToStaticMarkup(<Markdown rehypePlugins={[[rehypeFound, query]]}>{note}</Markdown>);

test.each([
  ['nothing sought', '一二', '', '<p>一二</p>'],
  ['nothing found', '一二', '三', '<p>一二</p>'],
  ['each place', '一二一', '一', '<p><mark>一</mark>二<mark>一</mark></p>'],
  ['within emphasis', '一 **二三** 四', '三', '<p>一 <strong>二<mark>三</mark></strong> 四</p>'],
  ['whatever its form', '開會，Ｘ', '会,x', '<p>開<mark>會，Ｘ</mark></p>'],
])('%s', (_, note, query, html) => expect(shown(note, query)).toBe(html));
