import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLORS, toInstant } from '../../core/annotation/annotation.ts';
import { type ArticleId, toArticleId } from '../../core/article/article.ts';
import { dayAt } from '../../core/calendar/day.ts';
import { foldWords, wordsOf } from '../../core/search/search-folding.ts';
import type { NotesFilter } from '../../state/address.ts';
import type { HubEntry } from '../../state/hub-entry.ts';
import { entryOf, namesOf } from './entry.cases.ts';
import { kindTest, scopeTest } from './filter-entries.ts';

const elsewhere = toArticleId('elsewhere');
const entries = [
  entryOf('plain', { quote: '一鼓作气，确保如期' }),
  entryOf('noted', { note: 'Policy **terms**', tags: ['读书/时政'] }),
  entryOf('green', { style: { color: 'green', line: 'fill' } }),
  entryOf('lined', { style: { color: 'green', line: 'underline' } }),
  entryOf('elsewhere', { articleId: elsewhere, quote: '常務會議' }),
  entryOf('lost', { status: 'orphaned' }),
  entryOf('doubtful', { status: 'uncertain', tags: ['Todo'] }),
  entryOf('moved', { status: 'moved' }),
  entryOf('seeking', { status: 'seeking' }),
  entryOf('whole', { about: 'article', articleId: elsewhere }),
  entryOf('later', { createdAt: toInstant(new Date(2026, 10, 26)) }),
];

const headlineOf = (id: ArticleId): string => foldWords(id === elsewhere ? '开会' : '“创文”新胜利');

const found = (filter: Partial<NotesFilter>, among: readonly HubEntry[] = entries): HubEntry[] => {
  const whole = { query: '', ...filter };
  const [isInScope, isOfKind] = [scopeTest(whole, headlineOf), kindTest(whole)];
  return among.filter((entry) => isInScope(entry) && isOfKind(entry));
};

const cases: { name: string; filter: Partial<NotesFilter>; names: string[] }[] = [
  { name: 'no filter', filter: {}, names: namesOf(entries) },
  { name: 'a half-width comma finds the full-width one', filter: { query: '作气,确保' }, names: ['plain'] },
  { name: 'whatever the case', filter: { query: 'POLICY' }, names: ['noted'] },
  { name: 'every word must be there', filter: { query: 'terms policy' }, names: ['noted'] },
  { name: 'one word missing', filter: { query: 'policy nothing' }, names: [] },
  { name: 'a tag as it is written', filter: { query: '#读书' }, names: ['noted'] },
  { name: 'simplified finds traditional', filter: { query: '常务会议' }, names: ['elsewhere'] },
  { name: 'traditional finds simplified', filter: { query: '確保' }, names: ['plain'] },
  { name: 'the headline', filter: { query: '開會' }, names: ['elsewhere', 'whole'] },
  {
    name: 'one word in the headline, another in the note',
    filter: { query: '"创文" terms' },
    names: ['noted'],
  },
  { name: 'a colour is of what is filled', filter: { color: 'green' }, names: ['green'] },
  { name: 'a line, whatever its colour', filter: { color: 'underline' }, names: ['lined'] },
  { name: 'a tag, whatever its case', filter: { tag: 'TODO' }, names: ['doubtful'] },
  { name: 'a tag of one level is not that of two', filter: { tag: '读书' }, names: [] },
  { name: 'an article', filter: { article: elsewhere }, names: ['elsewhere', 'whole'] },
  {
    name: 'a note on the whole has no colour',
    filter: { article: elsewhere, color: 'yellow' },
    names: ['elsewhere'],
  },
  { name: 'a day, where the reader is', filter: { day: dayAt(new Date(2026, 10, 26)) }, names: ['later'] },
  { name: 'with a note', filter: { has: 'note' }, names: ['noted'] },
  { name: 'with a tag', filter: { has: 'tag' }, names: ['noted', 'doubtful'] },
  {
    name: 'lost, or perhaps, but not moved nor sought',
    filter: { has: 'orphan' },
    names: ['lost', 'doubtful'],
  },
  { name: 'white space alone is no search', filter: { query: ' 　\t' }, names: namesOf(entries) },
  { name: 'no word runs over from one part to the next', filter: { query: 'plain“创文”' }, names: [] },
  {
    name: 'all at once',
    filter: { query: 'terms', color: 'yellow', tag: '读书/时政', has: 'note' },
    names: ['noted'],
  },
  { name: 'all but one', filter: { query: 'terms', color: 'green', has: 'note' }, names: [] },
];

describe('scopeTest and kindTest', () => {
  test.each(cases)('$name', ({ filter, names }) => expect(namesOf(found(filter))).toEqual(names));

  test('each more in the filter shows no more, and the order of filters is nothing', () => {
    const filters = fc.record(
      {
        query: fc.constantFrom('作气', 'policy', '"创文"', 'e', '#'),
        color: fc.constantFrom(...COLORS),
        tag: fc.constantFrom('读书/时政', 'todo', '没有'),
        article: fc.constantFrom('b', 'elsewhere', 'c').map(toArticleId),
        has: fc.constantFrom('note', 'tag', 'orphan'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, filters, (one, more) => {
        expect(found(more, found(one))).toEqual(found(one, found(more)));
        expect(found(one)).toEqual(expect.arrayContaining(found({ ...more, ...one })));
      }),
    );
  });
});

test.each([
  ['', []],
  [' 　\n', []],
  ['Ａb，  確', ['ab,', '确']],
  ['“創文”', ['"创文"']],
])('the words of %j', (query, words) => expect(wordsOf(query)).toEqual(words));
