import { describe, expect, it } from 'vitest';
import { slugsOf } from './slug.ts';

const tag = (name: string): string => `t${name.length}`;

describe('slugsOf', () => {
  it.each<[string, string[], string[]]>([
    ['letters, digits, dashes', ['000_4b88447c', 'My Notes (2)'], ['000-4b88447c', 'my-notes-2']],
    ['a name that loses letters is told apart', ['背影', '朱自清-a', 'Café'], ['text-t2', 'a-t5', 'caf-t4']],
    ['the name that is the slug keeps it', ['a b', 'a-b', 'A.B'], ['a-b-t3', 'a-b', 'a-b-t3']],
  ])('%s', (_, names, slugs) => {
    expect(slugsOf(names, tag)).toEqual(slugs);
  });
});
