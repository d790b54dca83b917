import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { plainTextFormat } from './plain-text.ts';

const textOf = (...notes: Parameters<typeof plainTextFormat.encode>[0]) =>
  plainTextFormat.encode(notes, OPTIONS).text;

describe('plainTextFormat', () => {
  it('writes the article, then each quote set in, with what was thought of it', () => {
    const { files, text } = plainTextFormat.encode([NOTE], OPTIONS);
    expect(text).toBe(`${ARTICLE.front.headline}
罗文鹏

段落 2
  原文
批注：我的想法
标签：读书/时政
`);
    expect(files).toEqual([{ name: `${ARTICLE.front.headline}.txt`, text }]);
  });

  it.each([
    ['no note', noteWith({ note: '', tags: [] }), '段落 2\n  原文\n'],
    ['a quote of several lines', noteWith({ note: '', tags: [] }, { quote: '一\n\n三' }), '  一\n\n  三\n'],
    ['a note of several lines', noteWith({ note: '一\n二', tags: [] }), '批注：一\n二\n'],
  ])('%s', (_, note, end) => expect(textOf(note).endsWith(end)).toBe(true));

  it('speaks English, and names the file by its day where it is of several articles', () => {
    const other = { ...ARTICLE, id: toArticleId('other'), front: { headline: 'Other' } };
    const { files, text } = plainTextFormat.encode([NOTE, { ...NOTE, article: other }], {
      ...OPTIONS,
      language: 'en',
    });
    expect(text).toContain('\n\n\nOther\n\nParagraph 2\n  原文\nNote: 我的想法\nTags: 读书/时政\n');
    expect(files.map(({ name }) => name)).toEqual(['quandian-2026-11-23.txt']);
  });

  it('is nothing where there is nothing', () => {
    expect(plainTextFormat.encode([], OPTIONS)).toEqual({ files: [], text: '' });
  });

  it('is well-formed, whatever the notes', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        expect(textOf(...notes)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
