import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formFolding } from './fold-forms.ts';

const fold = formFolding('乾 干|會 会|議 议|𠁞 𠀾|㐹 𠆿');

test.each([
  ['nothing to fold', '开会', '开会'],
  ['nothing at all', '', ''],
  ['each of them', '會議', '会议'],
  ['among others', '常務會議。', '常務会议。'],
  ['what has another length stays', '𠁞㐹', '𠁞㐹'],
])('%s', (_, text, folded) => expect(fold(text)).toBe(folded));

test('the length stays, and what is folded is folded no further', () => {
  const text = fc.string({ unit: fc.constantFrom('乾', '會', '议', 'a', '𠁞', '\n') });
  fc.assert(
    fc.property(text, (any) => {
      const folded = fold(any);
      expect(folded).toHaveLength(any.length);
      expect(fold(folded)).toBe(folded);
    }),
  );
});
