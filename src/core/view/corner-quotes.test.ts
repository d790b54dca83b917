import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCornerQuotes } from './corner-quotes.ts';

describe('corner quotes', () => {
  test.each([
    ['Chinese ones', '他说：“她说‘好’。”', '他说：『她说「好」。』'],
    ['one that is not closed', '“另起一段', '『另起一段'],
    ['Latin words quoted in Chinese', '所谓“OK”就是好', '所谓『OK』就是好'],
    ['a Latin apostrophe in a Chinese quotation', '“他说don’t”', '『他说don’t』'],
    ['an English sentence', 'He said: “No, I don’t.” And left.', 'He said: “No, I don’t.” And left.'],
    ['a text of nothing else', '“No”', '“No”'],
    ['corners that are there', '「好」', '「好」'],
  ])('%s', (_, text, expected) => {
    expect(toCornerQuotes(text, 'double')).toBe(expected);
  });

  test('have single ones outside where that is wanted', () => {
    expect(toCornerQuotes('“好‘好’好”', 'single')).toBe('「好『好』好」');
  });

  test('change one code unit for one, and nothing else', () => {
    const text = fc
      .array(fc.constantFrom('“', '”', '‘', '’', '好', '𠮷', 'a', ' ', '「'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('single' as const, 'double' as const), (before, outer) => {
        const after = toCornerQuotes(before, outer);
        expect(after.length).toBe(before.length);
        expect(after.replace(/[“”‘’「」『』]/g, '')).toBe(before.replace(/[“”‘’「」『』]/g, ''));
      }),
    );
  });
});
