import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextLine, signAgain, type Typing, toggleSign } from './note-typing.ts';

/** `|` is the caret, or two of them the ends of a selection. */
function parse(marked: string) {
  const [before = '', middle = '', after] = marked.split('|');
  const note = before + middle + (after ?? '');
  const end = after === undefined ? before.length : before.length + middle.length;
  return { note, range: { start: before.length, end } };
}

function apply(note: string, { start, end, text, selected }: Typing): string {
  const done = note.slice(0, start) + text + note.slice(end);
  const { start: from, end: to } = selected ?? { start: start + text.length, end: start + text.length };
  return `${done.slice(0, from)}|${from === to ? '' : `${done.slice(from, to)}|`}${done.slice(to)}`;
}

describe('a space behind a sign that was there', () => {
  const spaced = (marked: string): string | undefined => {
    const { note, range } = parse(marked);
    const typing = signAgain(note, range);
    return typing && apply(note, typing);
  };

  it.each([
    ['a sign', '- 甲\n- -|', '- 甲\n- |'],
    ['a number', '1. 甲\n2. 2.|乙', '1. 甲\n2. |乙'],
    ['in a quotation', '> * 甲\n> * *|', '> * 甲\n> * |'],
  ])('takes back %s', (_, before, after) => expect(spaced(before)).toBe(after));

  it.each([
    ['on the first line', '- -|'],
    ['after what is no item', '甲\n- -|'],
    ['of another sign', '- 甲\n- *|'],
    ['within words', '- 甲\n- 乙 -|'],
    ['over a selection', '- 甲\n- |-|'],
  ])('leaves one %s', (_, before) => expect(spaced(before)).toBeUndefined());
});

describe('Enter', () => {
  const entered = (marked: string): string | undefined => {
    const { note, range } = parse(marked);
    const typing = nextLine(note, range);
    return typing && apply(note, typing);
  };

  it.each([
    ['goes on with a list', '- 甲|', '- 甲\n- |'],
    ['in the middle of an item', '- 甲|乙', '- 甲\n- |乙'],
    ['over a selection', '- 甲|乙|丙', '- 甲\n- |丙'],
    ['with its own sign', '* 甲|', '* 甲\n* |'],
    ['with the next number', '甲\n9. 乙|', '甲\n9. 乙\n10. |'],
    ['with the same point', '1) 甲|', '1) 甲\n2) |'],
    ['indented', '- 甲\n  - 乙|', '- 甲\n  - 乙\n  - |'],
    ['with an empty box', '- [x] 甲|', '- [x] 甲\n- [ ] |'],
    ['in a quotation', '> 甲|', '> 甲\n> |'],
    ['in a quotation of a quotation', '>> 甲|', '>> 甲\n>> |'],
    ['in a list of a quotation', '> - 甲|', '> - 甲\n> - |'],
    ['ends a list', '- 甲\n- |', '- 甲\n\n|'],
    ['ends a list before something', '- 甲\n- |\n乙', '- 甲\n\n|\n乙'],
    ['ends a box', '- [ ] |', '|'],
    ['ends a list with spaces after it', '- |  ', '|'],
    ['ends a quotation', '> 甲\n> |', '> 甲\n\n|'],
    ['ends a list in a quotation', '> - 甲\n> - |', '> - 甲\n>\n> |'],
    ['ends the quotation after it', '> - 甲\n>\n> |', '> - 甲\n>\n\n|'],
    ['ends a list after a blank line', '甲\n\n- |', '甲\n\n|'],
  ])('%s', (_, before, after) => expect(entered(before)).toBe(after));

  it.each([
    ['in plain text', '甲|'],
    ['before the sign', '|- 甲'],
    ['within the sign', '-| 甲'],
    ['in a heading', '# 甲|'],
    ['in a rule', '---|'],
    ['in code', '```\n- 甲|\n```'],
    ['on nothing', '|'],
  ])('is a line’s end %s', (_, before) => expect(entered(before)).toBeUndefined());

  it('goes on after code', () => expect(entered('```\n甲\n```\n- 乙|')).toBe('```\n甲\n```\n- 乙\n- |'));
});

test.each([
  ['bold', '甲|乙|丙', '**', '甲**|乙|**丙'],
  ['emphasis', '甲|乙|丙', '*', '甲*|乙|*丙'],
  ['bold no more', '甲**|乙|**丙', '**', '甲|乙|丙'],
  ['bold no more, its signs selected', '甲|**乙**|丙', '**', '甲|乙|丙'],
  ['emphasis of what is bold', '**|乙|**', '*', '***|乙|***'],
  ['emphasis no more, still bold', '***|乙|***', '*', '**|乙|**'],
  ['nothing selected', '甲|', '**', '甲**|**'],
  ['nothing between the signs', '甲**|**', '**', '甲|'],
  ['spaces at the ends', '甲| 乙 |丙', '**', '甲 **|乙|** 丙'],
  ['quotation marks beside letters', '甲|“乙”|丙', '**', '甲“**|乙|**”丙'],
  ['a full stop before a letter', '甲。|乙。|丙', '**', '甲。**|乙|**。丙'],
  ['a full stop at the end', '甲。|乙。|', '**', '甲。**|乙。|**'],
  ['signs alone', '甲|……|乙', '**', '甲**|……|**乙'],
] as const)('%s', (_, before, sign, after) => {
  const { note, range } = parse(before);
  expect(apply(note, toggleSign(note, range, sign))).toBe(after);
});

test('a sign put on and taken off leaves the note as it was', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '。', '“'), maxLength: 8 });
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('**' as const, '*' as const), (a, b, c, sign) => {
      const note = a + b + c;
      const once = toggleSign(note, { start: a.length, end: a.length + b.length }, sign);
      const signed = note.slice(0, once.start) + once.text + note.slice(once.end);
      const twice = toggleSign(signed, once.selected ?? once, sign);
      expect(signed.slice(0, twice.start) + twice.text + signed.slice(twice.end)).toBe(note);
    }),
  );
});
