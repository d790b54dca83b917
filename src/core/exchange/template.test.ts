import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, renderTemplate, type Vocabulary } from './template.ts';

const NAMES: Vocabulary = { whole: new Set(['a', 'b']), item: new Set(['x']), list: 'all' };

const rendered = (source: string, values: Record<string, string>, items: Record<string, string>[] = []) => {
  const parsed = parseTemplate(source, NAMES);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const valuesOf = (own: Record<string, string>) => ({ of: (name: string) => own[name] ?? '' });
  return renderTemplate(parsed.nodes, { ...valuesOf(values), items: items.map(valuesOf) }, 'all');
};

describe('renderTemplate', () => {
  it.each([
    ['text alone', 'a { b } }}', 'a { b } }}'],
    ['a value', 'A {{a}}, {{ b }}.', 'A 一, .'],
    ['a part that is there', '{{#a}}({{a}}){{/a}}{{^a}}none{{/a}}', '(一)'],
    ['a part that is not', '{{#b}}({{b}}){{/b}}{{^b}}none{{/b}}', 'none'],
    ['tags alone on their lines', '1\n{{#a}}\n2\n{{/a}}\n  {{^a}}  \n3\n{{/a}}', '1\n2\n'],
    ['nothing', 'k: {{b}}\nz', 'k: \nz'],
    ['a list', '{{#all}}\n- {{x}}\n{{/all}}\nend', '- 甲\n- 乙\nend'],
  ])('%s', (_, source, text) => {
    expect(rendered(source, { a: '一', b: '' }, [{ x: '甲' }, { x: '乙' }])).toBe(text);
  });

  it.each([
    ['a quotation', '> {{a}}', '> 1\n>\n> 2'],
    ['a quotation in a list', '- > {{a}}', '- > 1\n  >\n  > 2'],
    ['an item', '1. {{a}}', '1. 1\n\n   2'],
    ['an empty first line', 'k: {{b}}', 'k:\n  - 1'],
    ['text before it', '见 {{a}}', '见 1\n\n2'],
  ])('goes on with %s', (_, source, text) =>
    expect(rendered(source, { a: '1\n\n2', b: '\n  - 1' })).toBe(text),
  );

  it('takes nothing in a value for its own', () => {
    const anyValue = fc.string({ unit: fc.constantFrom('{{', '}}', '#', '/', 'a', 'b', '$&', '\n') });
    fc.assert(
      fc.property(anyValue, (a) => {
        expect(rendered('[{{a}}]', { a })).toBe(`[${a}]`);
      }),
    );
  });
});

describe('parseTemplate', () => {
  it.each([
    ['an unknown name', 'x\ny {{nope}}', 'unknown', 'nope', 2, 3],
    ['a built-in’s name', '{{constructor}}', 'unknown', 'constructor', 1, 1],
    ['code', '{{alert(1)}}', 'malformed', '', 1, 1],
    ['an open tag', 'a {{', 'malformed', '', 1, 3],
    ['an item outside its list', '{{x}}', 'outside', 'x', 1, 1],
    ['the list as a value', '{{all}}', 'list', 'all', 1, 1],
    ['the list in itself', '{{#all}}{{#all}}{{/all}}{{/all}}', 'list', 'all', 1, 9],
    ['a part that is not closed', 'a\n {{#a}}b', 'unclosed', 'a', 2, 2],
    ['a close of nothing', '{{/a}}', 'stray', 'a', 1, 1],
  ])('says where there is %s', (_, source, reason, name, line, column) => {
    expect(parseTemplate(source, NAMES)).toEqual({ ok: false, faults: [{ reason, name, line, column }] });
  });

  it('says all that is wrong, in order', () => {
    const parsed = parseTemplate('{{#a}}\n{{c}}\n{{#b}}\n{{/a}}', NAMES);
    expect(parsed.ok ? [] : parsed.faults.map(({ reason, line }) => [reason, line])).toEqual([
      ['unclosed', 1],
      ['unknown', 2],
      ['unclosed', 3],
      ['stray', 4],
    ]);
  });

  it('takes any text, and what it takes it renders', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{a}}',
      '{{#a}}',
      '{{/a}}',
      '{{#all}}',
      '{{/all}}',
      '{{x}}',
      ' ',
      '\n',
      '> ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const parsed = parseTemplate(pieces.join(''), NAMES);
        if (parsed.ok) renderTemplate(parsed.nodes, { of: () => '1\n2', items: [{ of: () => '' }] }, 'all');
        else expect(parsed.faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not take quotation marks about a value that brings its own', () => {
    expect(parseTemplate('t: "{{a}}"', { ...NAMES, isQuoting: true })).toMatchObject({
      ok: false,
      faults: [{ reason: 'quoted', column: 5 }],
    });
  });
});
