import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toInstant } from '../annotation/annotation.ts';
import { LIMITS } from '../annotation/limits.ts';
import { validate } from '../annotation/validation.ts';
import { projectArticle } from '../text/projection.ts';
import { toArticleId } from './article.ts';
import { type Brought, bringIn, ownToArticle } from './bring-in.ts';
import { isOwnId } from './own-article.ts';
import { ownArticleSchema } from './own-article-schema.ts';

const AT = toInstant('2026-11-24T08:00:00.000Z');

const bring = (text: string, name = '文章.md'): Brought => bringIn({ name, text }, (yaml) => parse(yaml));

const front = (brought: Brought) => (brought.ok ? brought.article.front : brought.reason);

describe('bringIn', () => {
  it.each([
    ['a heading is the headline', '# 背影\n\n我与父亲不相见已二年余了。', '背影.md', { headline: '背影' }],
    ['else the name of the file', '我与父亲不相见已二年余了。', '散文.背影.md', { headline: '散文.背影' }],
    [
      'else, pasted, how it begins',
      '> **我与父亲**不相见已二年余了。后来……',
      '',
      { headline: '我与父亲不相见已二年余了' },
    ],
    [
      'a head says more',
      '---\ntitle: 背影\nauthor:\n  - 朱自清\n  - 某\nlang: zh-CN\nsubtitle: 一九二五\n---\n\n我与父亲不相见已二年余了。',
      'a.md',
      { headline: '背影', byline: '朱自清、某', deck: '一九二五' },
    ],
    ['a head that is no YAML says nothing', '---\n: [\n---\n# 背影\n\n正文。', 'a.md', { headline: '背影' }],
    [
      'a head of numbers and lists of lists says nothing',
      '---\ntitle: 1\nauthor: [[a]]\n---\n正文。',
      'a.md',
      { headline: 'a' },
    ],
    ['a line between two dashes is text', '正文。\n\n---\n\n# 背影', 'a.md', { headline: '背影' }],
    ['a text file is taken at its word', '# 背影\n**不是**标记', '背影.txt', { headline: '背影' }],
    ['of nothing no article is made', '# \n\n---\n', '', 'empty'],
    ['nor of a heading alone', '# 背影\n', '背影.md', 'empty'],
  ])('%s', (_, text, name, expected) => {
    expect(front(bring(text, name))).toEqual(expected);
  });

  it('loses no words between two rules', () => {
    const brought = bring('---\n我与父亲不相见已二年余了。\n---\n正文。');
    expect(brought).toMatchObject({ ok: true, markdown: expect.stringContaining('我与父亲') });
  });

  it('keeps a heading that says something else than the head', () => {
    const brought = bring('---\ntitle: 选集\n---\n# 背影\n\n正文。');
    expect(brought).toMatchObject({ ok: true, markdown: '# 背影\n\n正文。' });
    expect(bring('---\ntitle: 背影\n---\n# 背影\n\n正文。')).toMatchObject({ markdown: '正文。' });
  });

  it('makes one article of one text, whatever its file is called', () => {
    const [one, same, other] = [
      bring('# 甲\n\n乙', 'a.md'),
      bring('# 甲\r\n\r\n乙', 'b.md'),
      bring('# 甲\n\n丙', 'a.md'),
    ];
    if (!one.ok || !same.ok || !other.ok) throw new Error('Refused');
    expect(same.article.id).toBe(one.article.id);
    expect(other.article.id).not.toBe(one.article.id);
    expect(isOwnId(one.article.id)).toBe(true);
  });

  it('says of the article what is read later', () => {
    const brought = bring('---\nauthor: 朱自清\n---\n# 背影\n\n我与父亲不相见已二年余了。\n\n- 一\n- 二');
    if (!brought.ok) throw new Error('Refused');
    const article = ownToArticle(brought.article, brought.markdown);
    const { text, revision } = projectArticle(article);
    expect(brought.article).toMatchObject({ revision, length: text.length, language: 'zh-CN' });
    expect(text).toBe('背影\n朱自清\n我与父亲不相见已二年余了。\n一\n二');
  });

  it('asks this site for no picture of a stranger’s', () => {
    const brought = bring(
      '文。![甲](a.png) ![乙](/b.png) ![丙](//c.example/c.png) ![丁](https://d.example/d.png)',
    );
    if (!brought.ok) throw new Error('Refused');
    const { body } = ownToArticle(brought.article, brought.markdown);
    expect(JSON.stringify(body).match(/"url":"[^"]*"/g)).toEqual([
      '"url":"about:invalid#a.png"',
      '"url":"about:invalid#/b.png"',
      '"url":"about:invalid#//c.example/c.png"',
      '"url":"https://d.example/d.png"',
    ]);
  });

  it('refuses what no one reads', () => {
    expect(bring('字'.repeat(LIMITS.article + 1))).toEqual({ ok: false, reason: 'too-long' });
  });
});

describe('what would make a row that no backup could bring back', () => {
  const long = `${'题'.repeat(LIMITS.front - 1)}🀄目`;
  const added = { addedAt: AT, modifiedAt: AT };

  it.each([
    ['a first heading beyond all measure', `# ${long}\n\n正文。`, '文章.md', long],
    ['a first line beyond all measure', `# ${long}\n正文。`, '文章.txt', long],
    ['a file’s name beyond all measure', '正文。', `${long}.txt`, '正文。'],
    ['a heading that has another beside it', `---\ntitle: 背影\n---\n# ${long}\n\n正文。`, '文章.md', long],
  ])('%s is called by its beginning, and none of it is lost', (_, text, name, kept) => {
    const brought = bring(text, name);
    if (!brought.ok) throw new Error(brought.reason);
    const { front } = brought.article;
    expect(front.headline === '背影' || front.headline === '题'.repeat(LIMITS.front - 1)).toBe(true);
    expect(validate(ownArticleSchema, { ...brought.article, ...added }).valid).toBe(true);
    const article = ownToArticle(brought.article, brought.markdown);
    expect(projectArticle(article).text).toContain(kept);
  });

  it('an article that was called so once is restored all the same, and read', () => {
    const brought = bring('正文。');
    if (!brought.ok) throw new Error(brought.reason);
    const old = { ...brought.article, front: { headline: '题'.repeat(10_000) }, ...added };
    expect(validate(ownArticleSchema, old).valid).toBe(true);
    const article = ownToArticle(old, brought.markdown);
    expect(article.front.headline).toHaveLength(LIMITS.front);
    expect(projectArticle(article).text).toContain(`${old.front.headline}\n正文。`);
  });
});

describe('a language that is none', () => {
  it.each(['abcd', 'en-a', 'zh-CN-CN'])('%s says nothing of a file', (lang) => {
    const brought = bring(`---\ntitle: 背影\nlang: ${lang}\n---\n\n我与父亲不相见已二年余了。`);
    expect(brought).toMatchObject({ ok: true, article: { language: 'zh-CN' } });
  });

  it('keeps no article that came with it from being read', () => {
    const front = { headline: '背影' };
    expect(ownToArticle({ id: toArticleId('own-a'), language: 'abcd', front }, '正文。').language).toBe(
      'und',
    );
  });
});

it.each([
  ['data:image/svg+xml;base64,PHN2Zy8+', false],
  ['DATA:image/SVG+xml,x', false],
  ['data:image/png;base64,AAAA', true],
  ['https://a.example/a.svg', true],
])('the picture %s stays: %j', (url, stays) => {
  for (const markdown of [`![图](${url})`, `![图][a]\n\n[a]: ${url}`]) {
    const front = { headline: '背影' };
    const article = ownToArticle(
      { id: toArticleId('own-a'), language: 'zh-CN', front },
      `正文。\n\n${markdown}`,
    );
    expect(JSON.stringify(article.body).includes(url)).toBe(stays);
    expect(JSON.stringify(article.body)).toContain('"alt":"图"');
  }
});
