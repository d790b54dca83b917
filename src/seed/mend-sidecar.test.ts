import { describe, expect, it } from 'vitest';
import { type ArticleSource, toPageId } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { formatSidecar } from '../core/article/sidecar/format-sidecar.ts';
import { joinWithNext, typeInto } from '../core/mend/actions.ts';
import { compileText } from '../core/mend/compile-text.ts';
import { mendSidecar } from '../core/mend/mend-sidecar.ts';
import { type MendedText, textOfRuns } from '../core/mend/mended-text.ts';
import { moveFragment, takeOut } from '../core/mend/move-fragment.ts';
import { openText } from '../core/mend/open-text.ts';
import { applyAll, type Operation } from '../core/mend/operation.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { readPage } from './read-page.ts';
import { readSeeds } from './read-seeds.ts';

const seed = readSeeds('seeds').pages[0];
if (!seed?.assembled) throw new Error('No page');
const { assembled, articles } = seed;
const SEAM = { by: 'editor', why: '校改时接合' } as const;

const opened = (article: ArticleSource): MendedText => {
  const text = openText(parseArticle(article));
  if (!text) throw new Error(`${article.id} cannot be opened`);
  return text;
};

/** What the build makes of a page by a sidecar. */
function build(sidecar: string) {
  const { assembled: built, findings } = readPage(toPageId('page'), assembled.page, 'x.page.json', sidecar);
  return { articles: built?.articles ?? [], errors: findings.filter(({ severity }) => severity === 'error') };
}

it.each(articles.map((article) => [article.id, article] as const))(
  '%s, opened and compiled, is the same article, with every character’s place',
  (_, article) => {
    const { id, language } = article;
    const compiled = compileText(opened(article), { id, language, page: seed.id });
    expect(compiled).toEqual({ ...article, provenance: compiled.provenance });
    expect(compiled.provenance?.seams).toEqual(article.provenance?.seams);
    const columns = (of: ArticleSource) =>
      of.provenance?.segments.flatMap(({ at, line, start, end }) =>
        Array.from({ length: end - start }, (_, i) => `${at + i} ${line}:${start + i}`),
      );
    expect(columns(compiled)).toEqual(columns(article));
  },
);

describe('the sidecar of a mended page', () => {
  const article = articles[0] as ArticleSource;
  const text = opened(article);
  const paragraph = (i: number): string => textOfRuns(text.paragraphs[i]?.runs ?? []);
  const exported = (mended: MendedText) => {
    const made = mendSidecar(assembled.page, assembled.sidecar, new Map([[article.id, mended]]));
    const built = build(formatSidecar(made.sidecar));
    const found = built.articles.find(({ id }) => id === article.id);
    return { ...made, ...built, text: found && projectMarkdown(found).text };
  };
  const read = (mended: MendedText): string =>
    projectMarkdown(compileText(mended, { id: article.id, language: 'zh-CN' })).text;

  it('that was not changed is the one it had', () => {
    const made = exported(text);
    expect(made.sidecar).toEqual(assembled.sidecar);
    expect(made).toMatchObject({ unsaid: [], faults: [], errors: [] });
  });

  it.each<[string, (text: MendedText) => Operation[]]>([
    ['two paragraphs joined', (one) => joinWithNext(one, 2, SEAM)],
    ['a paragraph split', () => [{ kind: 'split', at: 0, offset: paragraph(0).indexOf('。') + 1 }]],
    ['a paragraph moved', () => [{ kind: 'move', at: 2, to: 4 }]],
    [
      'a sentence moved',
      (one) => moveFragment(one, { paragraph: 3, start: 0, end: paragraph(3).indexOf('。') + 1 }, 6, SEAM),
    ],
  ])('%s: the build gives the mended text', (_, mend) => {
    const mended = applyAll(text, mend(text));
    const made = exported(mended);
    expect(made).toMatchObject({ unsaid: [], faults: [], errors: [] });
    expect(made.text).toBe(read(mended));
  });

  it.each<[string, (said: string) => string]>([
    ['another character', (said) => `甲${said.slice(1)}`],
    ['one more', (said) => `甲${said}`],
    ['one fewer', (said) => said.slice(0, 3) + said.slice(4)],
  ])('%s is for the page to say: it is named, and the page’s stands', (_, change) => {
    const operation = typeInto(text, 2, change(paragraph(2)));
    const mended = operation ? applyAll(text, [operation]) : text;
    const made = exported(mended);
    expect(made.errors).toEqual([]);
    expect(made.unsaid).toEqual([
      { articleId: article.id, mended: change(paragraph(2)), built: paragraph(2) },
    ]);
    expect(made.text).toBe(read(text));
  });

  it('a whole paragraph taken out is named, and stays', () => {
    const operation = typeInto(text, 2, '');
    const mended = operation ? applyAll(text, [operation]) : text;
    const made = exported(mended);
    expect(made.errors).toEqual([]);
    expect(made.unsaid).toEqual([{ articleId: article.id, mended: '', built: paragraph(2) }]);
  });

  it('a paragraph without an end makes it a draft, which still builds', () => {
    const mended = applyAll(text, [{ kind: 'split', at: 1, offset: 4 }]);
    const made = exported(mended);
    expect(made.sidecar.draft).toBe(true);
    expect(made).toMatchObject({ faults: [], errors: [], text: read(mended) });
  });

  it.each([
    ['a paragraph', undefined],
    ['a sentence', paragraph(3).indexOf('。') + 1],
  ])('%s put into another article of the page is there, and here no more', (_, end) => {
    const other = articles[1] as ArticleSource;
    const fragment = { paragraph: 3, start: 0, end: end ?? paragraph(3).length };
    const { taken, rest } = takeOut(text, fragment, SEAM);
    const theirs = opened(other);
    const grown = { ...theirs, paragraphs: theirs.paragraphs.toSpliced(2, 0, taken) };
    const mended = new Map([
      [article.id, rest],
      [other.id, grown],
    ]);
    const made = mendSidecar(assembled.page, assembled.sidecar, mended);
    const built = build(formatSidecar(made.sidecar));
    expect({ ...made, ...built }).toMatchObject({ unsaid: [], faults: [], errors: [] });
    for (const [id, one] of mended) {
      const found = built.articles.find((article) => article.id === id);
      const read = projectMarkdown(compileText(one, { id, language: 'zh-CN' }));
      expect(found && projectMarkdown(found).text).toBe(read.text);
    }
  });
});
