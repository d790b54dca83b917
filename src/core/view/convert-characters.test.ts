import fc from 'fast-check';
import { Converter } from 'opencc-js';
import hkVariants from 'opencc-js/dict/HKVariants';
import hkPhrases from 'opencc-js/dict/HKVariantsPhrases';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import morePhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import tsPhrases from 'opencc-js/dict/TSPhrases';
import twVariants from 'opencc-js/dict/TWVariants';
import twPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../seed/read-seeds.ts';
import { characterConversion } from './convert-characters.ts';

const simplified = { phrases: [phrases, morePhrases], characters };
const CONVERSIONS = {
  t: characterConversion(simplified),
  tw: characterConversion({ ...simplified, variants: [twPhrases, twVariants] }),
  hk: characterConversion({ ...simplified, variants: [hkPhrases, hkVariants] }),
  cn: characterConversion({ phrases: [tsPhrases], characters: tsCharacters }),
};

const SENTENCES = [
  '头发发展，后天皇后在里面干净的树干上，乾坤未定。',
  '台湾台风过后，一只船走了一千里，为什么不吃面。',
  '他说：“鼠标和软件都在信息里。”群峰之下，卧室里有床。',
  '㓦划𠮷野家，ABC 123。',
];

describe('a conversion of characters', () => {
  test.each(['t', 'tw', 'hk'] as const)(
    'to %s says what OpenCC says',
    (to) => {
      const theirs = Converter({ from: 'cn', to });
      const texts = readSeeds('seeds').pages.flatMap(({ articles }) =>
        articles.map(({ markdown }) => markdown),
      );
      for (const text of [...SENTENCES, ...texts]) expect(CONVERSIONS[to](text)).toBe(theirs(text));
    },
    30_000,
  );

  test('to simplified says what OpenCC says', () => {
    const theirs = Converter({ from: 't', to: 'cn' });
    for (const text of SENTENCES.map(CONVERSIONS.t)) expect(CONVERSIONS.cn(text)).toBe(theirs(text));
  });

  test('keeps each character at its offset, whatever the text', () => {
    const entries = [phrases, characters, tsPhrases, tsCharacters, hkPhrases, twPhrases]
      .flatMap((dictionary) => dictionary.split('|'))
      .map((entry) => entry.slice(0, entry.indexOf(' ')));
    const entry = fc.nat(entries.length - 1).map((i) => entries[i] ?? '');
    const text = fc.array(fc.oneof(entry, fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.values(CONVERSIONS)), (parts, convert) => {
        const before = parts.join('');
        const lengths = (whole: string) => [...whole].map(({ length }) => length);
        expect(lengths(convert(before))).toEqual(lengths(before));
      }),
    );
  }, 30_000);

  test('changes Han characters alone', () => {
    const other = fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Script=Han}/gu, ''));
    fc.assert(
      fc.property(other, fc.constantFrom(...Object.values(CONVERSIONS)), (text, convert) => {
        expect(convert(text)).toBe(text);
      }),
    );
  });

  test('leaves out what is longer or shorter than it was, and converts its characters one by one', () => {
    const convert = characterConversion({
      phrases: ['鼠标 滑鼠器|里面 裡面', '里面 里麵|干净 乾淨'],
      characters: '标 標|㑮 𫝈|面 麵',
      variants: ['裡 里'],
    });
    expect(convert('鼠标里面干净㑮面')).toBe('鼠標里面乾淨㑮麵');
  });
});
