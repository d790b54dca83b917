import { expect, test } from 'vitest';
import { hasMarkup } from './note-markup.ts';

test.each(['**甲**', '见*甲*', '- 甲', '甲\n\n> 乙', '1. 甲', '# 甲', '`甲`', '[甲](b)', '[[a]]', '```\n甲'])(
  'there is markup in %s',
  (note) => expect(hasMarkup(note)).toBe(true),
);

test.each(['', '甲，乙。\n丙', '2 * 3 = 6', 'a_b', '#读书', '-1', '[甲]', '5~10 岁', '2026.'])(
  'there is none in %s',
  (note) => expect(hasMarkup(note)).toBe(false),
);
