import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './annotation.cases.ts';
import { LIMITS } from './limits.ts';
import { parseTags, tagKey } from './tags.ts';

describe('parseTags', () => {
  it.each([
    ['empty', '', []],
    ['only separators', ' ，、,;；\u3000\n', []],
    ['spaces', ' 读书  时政 ', ['读书', '时政']],
    ['commas of both widths', '读书,时政，国际、科技', ['读书', '时政', '国际', '科技']],
    ['leading #', '#读书 ＃时政 ##国际', ['读书', '时政', '国际']],
    ['only #', '# ##', []],
    ['nested', '读书/时政', ['读书/时政']],
    ['empty levels', '/读书//时政/ / //', ['读书/时政']],
    ['# in a level', '/#读书', ['读书']],
    ['case', 'Todo todo TODO', ['Todo']],
    ['accents however encoded', 'caf\u00e9 cafe\u0301', ['caf\u00e9']],
    ['prototype key', '__proto__ constructor', ['__proto__', 'constructor']],
  ])('%s', (_, typed, tags) => expect(parseTags(typed)).toEqual(tags));

  it('cuts a tag at the limit, not inside a character', () => {
    const [tag] = parseTags(`${'x'.repeat(LIMITS.tag - 1)}𠮷`);
    expect(tag).toBe('x'.repeat(LIMITS.tag - 1));
  });

  it('gives tags that are unique, bounded, and read back the same', () => {
    fc.assert(
      fc.property(anyText(300), (typed) => {
        const tags = parseTags(typed);
        expect(parseTags(tags.join(' '))).toEqual(tags);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        expect(tags.every((tag) => tag.length > 0 && tag.length <= LIMITS.tag)).toBe(true);
      }),
    );
  });
});
