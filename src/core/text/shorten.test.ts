import { expect, it } from 'vitest';
import { shorten } from './shorten.ts';

it.each([
  ['short', '动员', 4, '动员'],
  ['just so long', '动员部署', 4, '动员部署'],
  ['longer', '动员部署会', 4, '动员部署…'],
  ['several lines', ' 动员\n\n部署 ', 9, '动员 部署'],
  ['inside a character', 'abc𠮷', 4, 'abc…'],
  ['inside a cluster', 'abce\u0301', 4, 'abc…'],
])('%s', (_, text, limit, short) => expect(shorten(text, limit)).toBe(short));
