import { describe, expect, it, test } from 'vitest';
import { tagAt, withNoteTags } from './note-tags.ts';

describe('the tags of a note', () => {
  it.each([
    ['none', '没有标签', []],
    ['at the start, and after a space', '#读书 与 #时政', ['读书', '时政']],
    ['after punctuation, and before', '记下，#读书。（#时政）', ['读书', '时政']],
    ['full-width', '＃读书', ['读书']],
    ['levels', '#读书/时政/', ['读书/时政']],
    ['within a word or a name', 'C#语言 今天#读书', []],
    ['a heading', '# 标题\n## 又一个', []],
    ['numbers', '#1 #2026 #3次', ['3次']],
    ['an address', 'https://a.cn/#top [b](#top) &#x4e00; \\#读书', []],
    ['a colour in code', '`#fff` 与 #读书', ['读书']],
    ['in a fence', '```\n#include\n```', []],
    ['a link to a mark', '[[a#^h-8f3a1c2d|#读书]]', []],
    ['in bold', '**#读书**', ['读书']],
    ['the same twice', '#Todo #todo', ['Todo']],
    ['two signs', '##读书', []],
  ])('%s', (_, note, tags) => expect(withNoteTags([], note)).toEqual(tags));

  it('come after those the mark has, and not twice', () => {
    expect(withNoteTags(['b', 'A'], '#a #c')).toEqual(['b', 'A', 'c']);
  });
});

test.each([
  ['见 #|', '#', ''],
  ['见 #读|', '#读', '读'],
  ['见 #读|书 了', '#读书', '读'],
  ['#读书 |', undefined, undefined],
  ['C#|', undefined, undefined],
  ['##|', undefined, undefined],
  ['|#读书', undefined, undefined],
])('the tag at the caret: %s', (text, tag, typed) => {
  const caret = text.indexOf('|');
  const note = text.replace('|', '');
  const found = tagAt(note, caret);
  expect(found && note.slice(found.start, found.end)).toBe(tag);
  expect(found?.typed).toBe(typed);
});
