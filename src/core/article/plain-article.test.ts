import { describe, expect, it } from 'vitest';
import { toArticleId } from './article.ts';
import { readMarkdownFile, readTextFile } from './plain-article.ts';

const file = (text: string) => ({ id: toArticleId('a'), title: 'file name', text });

describe('readMarkdownFile', () => {
  it.each([
    [
      'takes its first heading as headline',
      '# 背影\n\n我与父亲不相见已二年余了。\n',
      '背影',
      '我与父亲不相见已二年余了。\n',
      'zh-CN',
    ],
    ['an underlined heading too', 'On *marking*\n===\n\nText.', 'On marking', 'Text.', 'en'],
    ['else the file’s name', '## Part\n\nText.', 'file name', '## Part\n\nText.', 'en'],
    [
      'leaves a heading that stands later',
      'Before.\n\n# Title\n\nText.',
      'Title',
      'Before.\n\n# Title\n\nText.',
      'en',
    ],
    ['no heading in code', '```\n# no\n```\n\nText.', 'file name', '```\n# no\n```\n\nText.', 'en'],
    ['an empty heading is none', '#\n\nText.', 'file name', '#\n\nText.', 'en'],
    ['line ends of Windows', '# T\r\n\r\nA.\r\n', 'T', 'A.\r\n', 'en'],
  ])('%s', (_, text, headline, markdown, language) => {
    expect(readMarkdownFile(file(text))).toEqual({ id: 'a', language, front: { headline }, markdown });
  });
});

describe('readTextFile', () => {
  it.each([
    [
      'each line of Chinese is a paragraph',
      '　　甲。\n　　乙。\n\n丙。',
      'file name',
      '甲。\n\n乙。\n\n丙。\n',
    ],
    [
      'blank lines part wrapped English',
      'One\ntwo.\n\n\nThree\r\nfour.\n',
      'file name',
      'One two.\n\nThree four.\n',
    ],
    ['each line of English without blank lines', 'One.\nTwo.', 'file name', 'One.\n\nTwo.\n'],
    ['a first line with # is the headline', '\n# 背影\n\n甲。', '背影', '甲。\n'],
    ['nothing is markup', '1. *甲*', 'file name', '1\\. \\*甲\\*\n'],
  ])('%s', (_, text, headline, markdown) => {
    expect(readTextFile(file(text))).toMatchObject({ front: { headline }, markdown });
  });
});
