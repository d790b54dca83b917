/**
 * Markdown that takes parsers long, or overflows them: the families of cmark's test/pathological_tests.py, written anew
 * from their descriptions, and some of our own. Each makes about `length` UTF-16 code units.
 */
const times = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));
const around =
  (before: string, middle: string, after: string) =>
  (length: number): string => {
    const count = Math.ceil(length / (before.length + after.length));
    return before.repeat(count) + middle + after.repeat(count);
  };

/** Steps until the text is long enough. */
function grown(step: (i: number) => string, length: number): string {
  let text = '';
  for (let i = 1; text.length < length; i++) text += step(i);
  return text;
}

export const PATHOLOGICAL: Readonly<Record<string, (length: number) => string>> = {
  'nested strong emphasis': around('*a **a ', 'b', ' a** a*'),
  'nested strong emphasis, never closed': times('*a **a '),
  'closers of emphasis without openers': times('a_ '),
  'openers of emphasis without closers': times('_a '),
  'closers of links without openers': times('a]'),
  'openers of links without closers': times('[a'),
  'openers and closers that do not match': times('*a_ '),
  'openers that another kind closes': (length) => times('*a ')(length / 2) + times('_a*_ ')(length / 2),
  'runs whose lengths are multiples of three': (length) => `a**b${times('c* ')(length)}`,
  'openers of links, closers of emphasis': times('[ a_'),
  'the pattern [ (](': times('[ (]('),
  'the pattern ![[]()': times('![[]()'),
  'nested brackets': around('[', 'a', ']'),
  'nested pictures': around('![', 'a', '](b)'),
  'nested stars': around('*', 'a', '*'),
  'nested quotations': (length) => `${times('> ')(length)}a`,
  'nested quotations without a space': (length) => `${times('>')(length)}a`,
  'nested lists on one line': (length) => `${times('- ')(length)}x`,
  'nested lists on one line, numbered': (length) => `${times('1. ')(length)}x`,
  'nested lists of two kinds': times('* - '),
  'nested lists, a line each': (length) => grown((i) => `${'  '.repeat(i)}* a\n`, length),
  'nested lists by tabs': (length) => grown((i) => `${'\t'.repeat(i)}- a\n`, length),
  'empty lines after nested lists': (length) => `${times('- ')(length / 2)}x${times('\n')(length / 2)}`,
  'empty lines after few nested lists': (length) => `${times('- ')(70)}x${times('\n')(length)}`,
  'empty lines in a quotation of nested lists': (length) =>
    `> ${times('- ')(length / 2)}x\n${times('>\n')(length / 2)}`,
  'emphasis in a deep quotation': (length) => times('>')(length / 2) + times('a*')(length / 2),
  'runs of backticks, each longer': (length) => grown((i) => `e${'`'.repeat(i)}`, length),
  'unclosed link addresses in brackets': times('[a](<b'),
  'unclosed link addresses': times('[a](b'),
  'unclosed link titles': times('[a](b "c'),
  'unclosed comments': (length) => `</${times('<!--')(length)}`,
  'unclosed declarations': times('a<!A '),
  'unclosed CDATA': times('a<![CDATA['),
  'unclosed instructions': times('a<?'),
  'unclosed tags': times('<a b="'),
  'definitions and their uses': (length) => grown((i) => `[x${i}]: /url\n\n[x1]\n\n`, length),
  'one definition, used often': (length) => `[a]: b\n\n${times('[a] ')(length)}`,
  'lines ended hard': times('a  \n'),
  'a heading of very many lines': (length) => `${times('a\n')(length)}=`,
  'items of a list': times('- a\n'),
  'lines that end in CR alone': times('*a\r'),
  NUL: times('\0'),
  spaces: (length) => `a${times(' ')(length)}b`,
};
