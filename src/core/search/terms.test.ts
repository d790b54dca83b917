import { expect, test } from 'vitest';
import { foldWords } from './search-folding.ts';
import { termsOf } from './terms.ts';

test.each<[string, string, string[]]>([
  ['a word', '脱贫', ['脱贫']],
  ['words, by spaces of any width', '脱贫　攻坚 a', ['脱贫', '攻坚', 'a']],
  ['either case, width and form', 'ＷＩＫＩ 會議', ['wiki', '会议']],
  ['a phrase with its spaces', '"old word" new', ['old word', 'new']],
  ['a phrase in Chinese marks', '“六稳”「六保」', ['六稳', '六保']],
  ['a phrase that is still being typed', '脱贫 “攻坚 战', ['脱贫', '攻坚 战']],
  ['a phrase within a word', '夺取“创文”胜利', ['夺取', '创文', '胜利']],
  ['each once', '甲 乙 甲 "乙"', ['甲', '乙']],
  ['nothing of blanks', ' 　\t', []],
  ['nothing of what nobody sees', '\u200b', []],
  ['nothing of an empty phrase beside a word', '"" 甲', ['甲']],
  ['marks alone as they are', '””', ['""']],
  ['nothing over a line end', '"甲\n乙"', ['甲 乙']],
])('%s', (_, query, terms) => expect(termsOf(query, foldWords)).toEqual(terms));
