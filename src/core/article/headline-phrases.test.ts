import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headlineBreaks, headlinePhrases, headlineTokens } from './headline-phrases.ts';

const BODY = '打赢脱贫攻坚战，向着全面小康';

const shown = (text: string): string =>
  headlinePhrases(text)
    .map((phrase) =>
      phrase.text.trim() === ''
        ? '_'
        : headlineTokens(phrase, headlineBreaks(text, 'zh-CN', BODY))
            .map(({ text: token, mayBreakBefore }) => (mayBreakBefore ? `|${token}` : token))
            .join(''),
    )
    .join('');

test.each([
  ['spaces part phrases', '坚决夺取 全面胜利', '坚决|夺取_全面|胜利'],
  ['a space in a name parts nothing', '推动“援企服务 助力倍增”行动', '推动|“援企服务 助力倍增”|行动'],
  ['no break before a closing mark', '“创文”，胜利', '“创文”，|胜利'],
  ['none is asked for between marks, where there is one of itself', '强调：“创文”', '强调：“创文”'],
  ['no break after an opening one', '看《胜利》', '看|《胜利》'],
  ['no break within a word of the body', '夺取脱贫攻坚战胜利', '夺取|脱贫攻坚战|胜利'],
  ['Latin words break at spaces only', 'Read closely', 'Read_closely'],
])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

test('the pieces are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('中', '文', '“', '”', ' ', '，', 'a', '𠮷') }), (text) => {
      const phrases = headlinePhrases(text);
      expect(phrases.map((phrase) => phrase.text).join('')).toBe(text);
      const breaks = headlineBreaks(text, 'zh-CN', BODY);
      for (const phrase of phrases) {
        expect(
          headlineTokens(phrase, breaks)
            .map((token) => token.text)
            .join(''),
        ).toBe(phrase.text);
      }
    }),
  );
});

test('marks about a name are of it: no line begins or ends with them', () => {
  const text = '推动《“创文”》、看“援企”，胜利';
  const [phrase] = headlinePhrases(text);
  const tokens = phrase ? headlineTokens(phrase, headlineBreaks(text, 'zh-CN', BODY)) : [];
  expect(tokens.filter(({ isName }) => isName).map(({ text: token }) => token)).toEqual([
    '《“创文”》、',
    '“援企”，',
  ]);
});
