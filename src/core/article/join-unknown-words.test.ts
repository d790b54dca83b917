import { expect, test } from 'vitest';
import { joinUnknownWords } from './join-unknown-words.ts';

test.each([
  [
    'characters that stand together in the text',
    '夺取|脱|贫|攻|坚|战|全面',
    '打赢脱贫攻坚战',
    '夺取|脱贫攻坚战|全面',
  ],
  ['the longest first', '脱|贫|攻|坚|战', '脱贫，脱贫攻坚', '脱贫攻坚|战'],
  ['nothing that stands apart', '走|深|落|细', '走。深，落细', '走|深|落细'],
  ['no word of two characters', '在|新|起点', '在新起点上', '在新|起点'],
  ['no run too long to be a word', '甲|乙|丙|丁|戊|己|庚', '甲乙丙丁戊己庚', '甲乙丙丁戊己|庚'],
  ['no letters', 'a|b', 'ab', 'a|b'],
  ['an empty text', '脱|贫', '', '脱|贫'],
])('%s', (_, words, text, expected) =>
  expect(joinUnknownWords(words.split('|'), text).join('|')).toBe(expected),
);
