import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test } from 'vitest';
import { PATHOLOGICAL } from '../../core/annotation/pathological.cases.ts';
import { NoteText } from './note-text.tsx';

const rendered = (note: string): string => renderToStaticMarkup(<NoteText note={note} />);

/** How deep elements stand in one another. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of html.matchAll(/<(\/?)(?!w?br|hr|img|input)[a-z][^>]*?>/g)) {
    depth += end ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

it('is set as Markdown, and what is beyond the bound as it was written', () => {
  const many = '**要** '.repeat(600);
  expect(rendered(`*点*\n\n${many}\n*x*`)).toMatch(
    /^<div class="[^"]*" lang="zh-CN"><p><em>点<\/em><\/p><p class="[^"]*">\*\*要\*\* [^<]*\*x\*<\/p><\/div>$/,
  );
});

it.each([
  ['between words', '结构 #脱贫 攻坚', '结构 <span class="whole">#脱贫</span> 攻坚'],
  ['behind a mark', '转折。#结构', '转折。<span class="whole">#结构</span>'],
  ['a long one', '见 #脱贫攻坚战全面胜利', '见 <span class="whole">#脱贫攻坚战全面胜</span>利'],
  ['none in a word', 'C#脱贫', 'C#脱贫'],
  ['none in code', '`#脱贫`', '<code>#脱贫</code>'],
])('keeps a tag on one line: %s', (_, note, html) => expect(rendered(note)).toContain(`<p>${html}</p>`));

it.each([
  ['in Markdown', (word: string) => `*${word}*`],
  ['beyond what is set as Markdown', (word: string) => `${'一'.repeat(40_000)} ${word}`],
])('lets lines break in a word without end, %s', (_, noteOf) => {
  const html = rendered(noteOf('x'.repeat(5_000)));
  expect(html.match(/x{100}<wbr\/>/g)).toHaveLength(49);
  expect(html.replaceAll('<wbr/>', '')).toContain('x'.repeat(5_000));
});

// At 1,000 the parser is given all of some, at 6,000 the signs are too many, at 300,000 minutes would go by.
test.each(Object.entries(PATHOLOGICAL))('is set, and no deeper than a page can be: %s', (_, make) => {
  for (const length of [1000, 6000, 300_000]) {
    const note = make(length);
    const html = rendered(note);
    expect(html.length).toBeGreaterThan(0);
    expect(depthOf(html)).toBeLessThan(700);
  }
});
