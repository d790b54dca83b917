import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePage } from '../assembly/assemble-page.ts';
import { splitLines } from '../assembly/page-text.ts';
import { formatSidecar } from '../sidecar/format-sidecar.ts';
import { parseSidecar } from '../sidecar/sidecar.ts';
import { isJudgement } from '../sidecar/violation.ts';
import { draftSidecar } from './draft-sidecar.ts';
import { containment } from './give-headlines.ts';

const sha256 = 'a'.repeat(64);
const pageOf = (text: string) => ({ file: 'page.txt', sha256, lines: splitLines(text) });

describe('the draft of the bundled page, beside what a careful reader made of it', () => {
  const page = pageOf(readFileSync('seeds/000_4b88447c7ee2a5ac.txt', 'utf8'));
  const reading = parseSidecar(readFileSync('seeds/000_4b88447c7ee2a5ac.page.json', 'utf8'));
  if (!reading.ok) throw new Error('no sidecar');
  const { articles } = reading.sidecar;
  const draft = draftSidecar(page, 'page')?.articles ?? [];
  const joinsOf = (article?: (typeof articles)[number]): string[] =>
    (article?.joins ?? []).map(({ at }) => at);

  it('has its four articles, each with its own headline’s line, byline and dateline', () => {
    const outline = (article: (typeof articles)[number]): unknown => [
      /^L\d+/.exec([article.headline ?? ''].flat()[0] ?? '')?.[0],
      article.byline,
      article.dateline,
      article.blocks[0],
    ];
    expect(draft.map(outline)).toEqual(articles.map(outline));
  });

  it('makes 8 of its 9 joins, and no other', () => {
    expect(draft.map(joinsOf)).toEqual([
      joinsOf(articles[0]),
      joinsOf(articles[1]),
      joinsOf(articles[2]),
      ['L65+L89'],
    ]);
    expect(articles.flatMap(joinsOf).filter((at) => !draft.flatMap(joinsOf).includes(at))).toEqual([
      'L91+L79',
    ]);
  });

  it('decides 6 of its 8 spaces as the reader did; the two between parts it keeps', () => {
    const decisions = (list: typeof articles): string[] =>
      list.flatMap(({ spaces = [] }) => spaces.map((space) => `${space.at} ${space.do}`));
    const drafted = decisions(draft);
    expect(decisions(articles).filter((space) => !drafted.includes(space))).toEqual([
      'L31@29 structural',
      'L67@12 structural',
    ]);
    expect(drafted).toEqual(expect.arrayContaining(['L31@29 keep', 'L67@12 keep']));
  });

  it('leaves three paragraphs with the wrong article, and one visibly open', () => {
    expect(draft[2]?.blocks.slice(-3)).toEqual(['L79', 'L81', 'L83']);
    const sidecar = { ...reading.sidecar, source: page.file, sha256, articles: draft };
    const { violations } = assemblePage(page, sidecar);
    expect(violations.map(({ rule, line }) => [rule, line])).toEqual([['no-final-mark', 91]]);
  });

  it('gives the headlines that stand away from their bodies by a margin well above 0.3', () => {
    const read = (...numbers: number[]): string => numbers.map((n) => page.lines[n - 1]).join('\n');
    const margin = (title: number, own: number[], others: number[][]): number =>
      containment(read(title), read(...own)) -
      Math.max(...others.map((lines) => containment(read(title), read(...lines))));
    const first = [11, 13, 15, 17, 19, 21, 23, 25, 27, 29];
    const second = [35, 37, 39, 41, 43, 45, 47, 49, 51, 53];
    const third = [57, 59];
    const fourth = [63, 65];
    expect(margin(67, third, [first, second, fourth, [69, 71, 73, 75, 77, 79, 81, 83]])).toBeCloseTo(0.44, 2);
    expect(margin(87, fourth, [first, second, third, [89, 91]])).toBeCloseTo(0.5, 2);
  });
});

describe('draftSidecar', () => {
  it('gives nothing for a page without paragraphs', () => {
    expect(draftSidecar(pageOf('■本报记者 张三\n'), 'page')).toBeUndefined();
  });

  const lines = fc.constantFrom(
    '',
    '',
    '# 全市大会 召开',
    '## 新桥通车',
    '■本报记者 张三',
    '**本报讯** 全市大会昨日召开。',
    '**本报讯**',
    '**大会** 好',
    '新桥昨日通车,市民',
    '高兴。',
    '强调——',
    '　　会议指出。 ',
    '甲**乙**丙',
    '**一、要点**',
    'A page, (in part',
    '😀。',
  );

  it('takes in every character of any page, and breaks no rule but judgements', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), (texts) => {
        const page = { file: 'page.txt', sha256, lines: texts };
        const draft = draftSidecar(page, 'page');
        fc.pre(draft !== undefined);
        const written = parseSidecar(formatSidecar(draft));
        expect(written).toMatchObject({ ok: true, sidecar: draft });
        expect(assemblePage(page, draft).violations.filter((violation) => !isJudgement(violation))).toEqual(
          [],
        );
      }),
      { numRuns: 400 },
    );
  });
});
