import { expect, test } from 'vitest';
import { authorOf } from './author.ts';

test.each([
  ['本报记者 陈润', '陈润'],
  ['通讯员：罗文鹏', '罗文鹏'],
  ['新华社记者 王某 李某', '王某 李某'],
  ['By Ann Lee', 'Ann Lee'],
  ['陈润', '陈润'],
  ['文天祥', '文天祥'],
  ['本报记者', '本报记者'],
])('%s is by %s', (byline, author) => expect(authorOf(byline)).toBe(author));
