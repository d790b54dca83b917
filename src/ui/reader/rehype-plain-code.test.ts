import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { rehypePlainCode } from './rehype-plain-code.ts';

function codeOf(html: string): string[] {
  const tree = fromHtml(html, { fragment: true });
  rehypePlainCode()(tree);
  return [...JSON.stringify(tree).matchAll(/"value":"([^"]*)"/g)].map(([, value = '']) => value);
}

test.each([
  ['the line feed after a block’s text', '<pre><code>甲\n</code></pre>', ['甲']],
  ['one of two', '<pre><code>甲\n\n</code></pre>', ['甲\\n']],
  ['none', '<pre><code>甲</code></pre>', ['甲']],
  ['within', '<pre><code>甲\n乙\n</code></pre>', ['甲\\n乙']],
  ['in a quotation', '<blockquote><pre><code>甲\n</code></pre></blockquote>', ['甲']],
  ['not elsewhere', '<p><code>甲\n</code>乙\n</p>', ['甲\\n', '乙\\n']],
])('%s', (_, html, code) => expect(codeOf(html)).toEqual(code));
