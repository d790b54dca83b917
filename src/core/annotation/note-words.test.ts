import { expect, it } from 'vitest';
import { noteWords } from './note-words.ts';

it.each([
  ['plain words', '甲，乙。', '甲，乙。'],
  ['links', '见 [[yi|第一篇]] 与 [[er#^h-8f3a1c2d]]', '见 第一篇 与 …'],
  ['signs', '# 甲\n> **乙** `丙`\n- *丁*\n2. 戊', '甲\n乙 丙\n丁\n戊'],
  ['what only looks so', '#读书 -1 a_b', '#读书 -1 a_b'],
])('%s', (_, note, words) => expect(noteWords(note)).toBe(words));
