import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../annotation/note-blocks.ts';
import { CONTAINED } from './contain-note.cases.ts';
import { containNote } from './contain-note.ts';

/** What block structure is made of. */
const TOKENS = [
  '```',
  '````',
  '~~~',
  '`',
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '# ',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<pre>',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!X',
  '<div>',
  '</div>',
  '%%',
  '$$',
  '^h-1',
  '[a]: b',
  '|-|',
  '===',
  '---',
  '\\',
  '文',
  'a',
];

const anyMarkup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 14 }).map((tokens) => tokens.join(''));

const AFTER = '\n\nWHAT FOLLOWS\n';

/** Code is left as it is: in it nothing of this means anything. Four spaces make it. */
const withoutCode = (text: string): string =>
  codeOf(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

describe('containNote', () => {
  it.each(CONTAINED)('%s', (_, note, contained) => expect(containNote(note)).toBe(contained));

  it('never swallows the paragraph that follows', () => {
    fc.assert(
      fc.property(anyMarkup, (note) => {
        const blocks = fromMarkdown(containNote(note) + AFTER).children;
        expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', children: [{ value: 'WHAT FOLLOWS' }] });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no comment of Obsidian open, and no block id that looks like one of ours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('%%', '$$', 'a', '\n', '^h-1', ' '), { maxLength: 12 }),
        (tokens) => {
          const contained = withoutCode(containNote(tokens.join('')));
          expect((contained.match(/%%/g) ?? []).length % 2).toBe(0);
          expect((contained.match(/\$\$/g) ?? []).length % 2).toBe(0);
          expect(contained).not.toMatch(/(?:^|\s)\^h-1$/m);
        },
      ),
    );
  });

  it('makes a quotation of what it cannot tell: too long, too deep', () => {
    const long = `${'字\n'.repeat(30_000)}\`\`\``;
    expect(
      containNote(long)
        .split('\n')
        .every((line) => line.startsWith('> ')),
    ).toBe(true);
    const deep = `${'> '.repeat(20_000)}\`\`\``;
    expect(containNote(deep).startsWith('> > > ')).toBe(true);
  });
});
