import { expect, test } from 'vitest';
import { newsOf } from './changes.ts';

const changes = (...entries: string[]) => ({ en: entries, 'zh-CN': entries.map((entry) => `${entry}了`) });

test.each([
  ['what was added', changes('c', 'b', 'a'), changes('b', 'a'), changes('c')],
  ['what was said anew', changes('b, too', 'a'), changes('b', 'a'), changes('b, too')],
  ['nothing', changes('a'), changes('a'), changes()],
  ['nothing, where an older one is put back', changes('a'), changes('b', 'a'), changes()],
])('news: %s', (_, newer, older, news) => expect(newsOf(newer, older)).toEqual(news));
