import { expect, test } from 'vitest';
import { changelogEntries, readChanges } from './changelog.ts';

test.each([
  [
    'entries in their order',
    '# C\n\nWords.\n\n## 2\n\n### Added\n\n- b\n- a\n\n## 1\n\n- c\n',
    ['b', 'a', 'c'],
  ],
  ['broken lines are one', '- one and\n  two\n- three\n', ['one and two', 'three']],
  ['Chinese lines join without a space', '- 一，\n  二\n- 用\n  Ctrl 键\n', ['一，二', '用 Ctrl 键']],
  ['marks of code are not shown', '- press `S`\n', ['press S']],
  ['indented words after a paragraph are no entry', '- a\n\nWords.\n  more\n', ['a']],
  ['no entries', '# Changelog\n', []],
])('%s', (_, markdown, entries) => expect(changelogEntries(markdown)).toEqual(entries));

test('an empty entry is refused', () => expect(() => changelogEntries('- \n')).toThrow('empty entry'));

test('both changelogs tell the same changes, each in its language', () => {
  const { en, 'zh-CN': zhCN } = readChanges(new URL('../../', import.meta.url));
  expect(en.length).toBeGreaterThan(0);
  expect(zhCN).toHaveLength(en.length);
  const isChinese = (entry: string): boolean => /\p{sc=Han}/u.test(entry);
  expect(zhCN.filter((entry) => !isChinese(entry))).toEqual([]);
  // What the two have in common stands in both: keys, formats, figures.
  const keys = (entry: string): string[] => entry.match(/Ctrl\+\w|Shift\+\w|CSL-JSON|JSON-LD|GB18030/g) ?? [];
  expect(zhCN.map((entry) => [...new Set(keys(entry))].toSorted())).toEqual(
    en.map((entry) => [...new Set(keys(entry))].toSorted()),
  );
});
