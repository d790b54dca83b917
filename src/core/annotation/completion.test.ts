import { describe, expect, it, test } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { SAMPLE } from './annotation.cases.ts';
import { type Annotation, toAnnotationId } from './annotation.ts';
import { foldArticle, foldMark, linkCompletions, tagCompletions } from './completion.ts';
import { noteLinks } from './note-links.ts';

const article = (id: string, headline: string) => foldArticle({ id: toArticleId(id), front: { headline } });
const ARTICLES = [article('yuanqi-fuwu', '推动“援企服务”'), article('tuopin', '决战脱贫')];
const mark = (digit: string, exact: string, note: string) => {
  const quote = { ...SAMPLE.anchor.quote, exact };
  const own: Partial<Annotation> = {
    id: toAnnotationId(`${digit.repeat(8)}-0000-4000-8000-000000000000`),
    note,
  };
  return foldMark({ ...SAMPLE, ...own, anchor: { ...SAMPLE.anchor, quote } });
};
const MARKS = [mark('a', '动员部署', ''), mark('b', '脱贫攻坚\n战', 'Policy'), mark('c', '[起|点]', '')];
const [FIRST] = MARKS;

describe('what a link may lead to', () => {
  const labels = (typed: string, own = toAnnotationId('')): string[] =>
    linkCompletions(typed, ARTICLES, MARKS, own).map(({ label }) => label);

  it.each([
    ['everything, at first', '', ['推动“援企服务”', '决战脱贫', '动员部署', '脱贫攻坚 战', '[起|点]']],
    ['a headline, whatever its quotation marks', '"援企', ['推动“援企服务”']],
    ['an id', 'YUANQI', ['推动“援企服务”']],
    ['a quotation and a headline', '脱贫', ['决战脱贫', '脱贫攻坚 战']],
    ['a note', 'policy', ['脱贫攻坚 战']],
    ['several words', '攻坚 pol', ['脱贫攻坚 战']],
    ['nothing', '没有', []],
  ])('%s', (_, typed, expected) => expect(labels(typed)).toEqual(expected));

  it('is not the mark it stands on', () => expect(labels('动员', FIRST?.id)).toEqual([]));

  it('is read back as a link, whatever its words', () => {
    const links = linkCompletions('', ARTICLES, MARKS, toAnnotationId('')).map(({ insert }) => insert);
    expect(links).toContain('[[yuanqi-fuwu#^h-bbbbbbbb|脱贫攻坚 战]]');
    expect(links.flatMap(noteLinks).map(({ words }) => words)).toEqual([
      '推动“援企服务”',
      '决战脱贫',
      '动员部署',
      '脱贫攻坚 战',
      '起 点',
    ]);
  });
});

test.each([
  ['', ['读书', 'Reading', '好读']],
  ['读', ['读书', '好读']],
  ['ＲＥ', ['Reading']],
  ['读书', []],
])('tags that hold “%s”', (typed, expected) => {
  const tags = ['读书', 'Reading', '好读', '已有'];
  expect(tagCompletions(typed, tags, ['已有']).map(({ insert }) => insert)).toEqual(expected);
});
