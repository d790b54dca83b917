import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMendedText, pageTextOf, textOf } from './mended-text.cases.ts';
import { textOfRuns } from './mended-text.ts';
import { applyAll, inverseOfAll } from './operation.ts';
import { suggest, takeAll, takeSuggestion } from './suggest.ts';

const SEAM = { by: 'rule', why: '断开' } as const;
const found = (...paragraphs: string[]) =>
  suggest(textOf(paragraphs)).map(({ kind, paragraph, before, after }) => [kind, paragraph, before, after]);
const LONG = '全市上下要以强烈的担当和一丝不苟的作风集中精力推进';

describe('a broken paragraph', () => {
  it.each([
    ['a long one without an end', LONG, '问题整改，抓好增收。', true],
    ['one that ends with a comma', '遇到融资、', '土地等困难和问题。', true],
    ['the next begins with a mark', '安全生产', '，高水平建设。', true],
    ['words of letters', 'The committee met and', 'agreed on the plan.', true],
    ['one that ends', `${LONG}。`, '问题整改。', false],
    ['a small heading', '一、总体要求', '要以强烈的担当推进。', false],
    ['a heading and a list', '总体要求', '一、抓好增收。', false],
    ['a list that a long line leads to', LONG, '（一）抓好增收。', false],
    ['a colon before a list', `${LONG}：`, '抓好增收。', false],
    ['a title of letters', 'The Committee', 'Agreed on the plan.', false],
    ['an empty one', LONG, '', false],
  ])('%s', (_, left, right, isBroken) => {
    expect(found(left, right).filter(([kind]) => kind === 'join')).toHaveLength(isBroken ? 1 : 0);
  });

  it('where all lines are of one length, only those are broken', () => {
    const line = '甲'.repeat(22);
    const texts = [line, line, `${'甲'.repeat(21)}`, '乙'.repeat(20), '丙'.repeat(12), '丁。'];
    expect(found(...texts).map(([, paragraph]) => paragraph)).toEqual([0, 1, 2, 3]);
  });
});

describe('within a paragraph', () => {
  it.each([
    ['half-width marks of Chinese text', '今天,天气好。', [['punctuation', 0, ',', '，']]],
    ['not those of figures', '共1,290人。', []],
    ['a stray space', '全面 胜利。', [['space', 0, ' ', '']]],
    ['not one in a name', '开展“援企服务 助力倍增”行动。', []],
    ['not one beside letters', '使用 AI 技术。', []],
    ['a character twice', '重要的的作用。', [['double', 0, '的', '']]],
    ['not where it belongs', '的的确确。', []],
    ['a mark twice', '好，，很好。', [['double', 0, '，', '']]],
    ['not dots for an ellipsis', '好。。。', []],
    ['not a word that doubles', '常常看看，不了了之。', []],
  ] as const)('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('says what stands around it, a join apart', () => {
    const text = textOf(['市政府办公室要加强调度,每周通报一次进展。', LONG, '问题整改。']);
    expect(suggest(text).map(({ around }) => around)).toEqual([
      ['室要加强调度', '每周通报一次'],
      ['', ''],
    ]);
  });

  it('Markdown is left alone', () => {
    const text = textOf(['今天,好。']);
    const markup = {
      ...text,
      paragraphs: text.paragraphs.map((one) => ({ ...one, isMarkup: true as const })),
    };
    expect(suggest(markup)).toEqual([]);
  });
});

describe('taking suggestions', () => {
  it('all at once mends what each of them says, and leaves nothing to mend', () => {
    const text = pageTextOf([`${LONG},`, '问题 整改的的工作,', '好。']);
    const done = takeAll(text, suggest(text), SEAM);
    const after = applyAll(text, done);
    expect(after.paragraphs.map(({ runs }) => textOfRuns(runs))).toEqual([`${LONG}，问题整改的工作，好。`]);
    expect(suggest(after)).toEqual([]);
    expect(applyAll(after, inverseOfAll(text, done))).toEqual(text);
    expect(after.paragraphs[0]?.runs[0]).toEqual({
      text: `${LONG}，`,
      from: { line: 1, start: 0, end: LONG.length + 1 },
    });
  });

  it('one of them that the text has outgrown does nothing', () => {
    const [one] = suggest(textOf(['今天,好。']));
    expect(one && takeSuggestion(textOf(['好。']), one, SEAM)).toEqual([]);
  });

  it('can always be taken back', () => {
    fc.assert(
      fc.property(anyMendedText, (text) => {
        const done = takeAll(text, suggest(text), SEAM);
        expect(applyAll(applyAll(text, done), inverseOfAll(text, done))).toEqual(text);
      }),
    );
  });
});
