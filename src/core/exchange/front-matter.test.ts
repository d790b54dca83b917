import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyText } from '../annotation/annotation.cases.ts';
import { type FrontMatter, frontValues, obsidianTag, yamlString } from './front-matter.ts';
import { frontText, markdownTemplate } from './markdown-template.ts';
import { wellFormed } from './well-formed.ts';

describe('obsidianTag', () => {
  it.each([
    ['nested', '读书/时政', '读书/时政'],
    ['spaces', 'good  idea', 'good-idea'],
    ['punctuation', "c++ & 'x'", 'c-x'],
    ['only digits', '2026', '_2026'],
    ['only digits in levels', '2026/11', '_2026/11'],
    ['digits and letters', '2026年', '2026年'],
    ['empty levels', '/a/ /b', 'a/b'],
    ['nothing', '!!!', ''],
  ])('%s', (_, tag, expected) => expect(obsidianTag(tag)).toBe(expected));
});

const frontMatter = (front: Omit<FrontMatter, 'link'>): string =>
  frontText(markdownTemplate(undefined), frontValues({ ...front, link: 'https://host/' }));
const withTags = (...tags: string[]) => frontMatter({ title: 'x', date: '2026-11-23', tags });
const readBack = (text: string) => parse(text.replace(/^---\n|---\n$/g, ''));

describe('frontValues', () => {
  it('quotes a tag that YAML takes for something else', () => {
    const tags = ['null', 'yes', 'True', 'n', '_2026', '1e3', '-', '~', '-a', 'emoji🙂', 'a-b_c/d'];
    expect(readBack(withTags(...tags)).tags).toEqual([
      'null',
      'yes',
      'True',
      'n',
      '_2026',
      '1e3',
      'a',
      'emoji🙂',
      'a-b_c/d',
    ]);
    expect(withTags('a', '读书')).toContain('tags:\n  - a\n  - 读书\n');
    expect(withTags('yes')).toContain('  - "yes"\n');
  });

  it('is read back whole by a YAML parser, of either version', () => {
    fc.assert(
      fc.property(anyText(20), anyText(20), fc.array(anyText(4)), (title, author, tags) => {
        const text = frontMatter({ title, author, date: '2026-11-23', tags });
        const yaml = text.replace(/^---\n|---\n$/g, '');
        for (const version of ['1.1', '1.2'] as const) {
          const front = parse(yaml, { version, schema: 'core' });
          expect(front).toMatchObject({
            title: wellFormed(title),
            author: wellFormed(author),
            date: '2026-11-23',
          });
          const names: unknown[] = front.tags ?? [];
          expect(
            names.every((name) => typeof name === 'string' && !/\s/.test(name) && !/^\d+$/.test(name)),
          ).toBe(true);
        }
      }),
    );
  });

  it('leaves nothing in a string that YAML does not print', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(yamlString(text)).not.toMatch(/[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Surrogate}]/u);
      }),
    );
  });
});
