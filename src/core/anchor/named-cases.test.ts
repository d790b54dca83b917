import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../article/markdown-tree.ts';
import { foldForSearch } from '../text/fold.ts';
import { isGraphemeEdge } from '../text/grapheme.ts';
import { projectArticle } from '../text/projection.ts';
import { describeAnchor } from './describe.ts';
import { resolveAnchor } from './resolve.ts';

/** The cases that break naive engines, by their numbers in the design; those of the DOM stand in e2e/. */

const BEFORE = '会议深入贯彻落实党的十九届五中全会精神，传达学习全省脱贫攻坚推进调度会精神。';
const AFTER = '指出，今年以来，我市始终保持攻坚态势，集中精力推进问题整改，千方百计抓好增收补损。';

const textOf = (markdown: string): string =>
  projectArticle({ front: { headline: '题' }, body: parseMarkdown(markdown) }).text;

const anchorOn = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return describeAnchor(text, { start, end: start + quote.length });
};

const placesIn = (text: string, ...rest: [anchor: ReturnType<typeof describeAnchor>, snapshot?: string]) => {
  const found = resolveAnchor(text, ...rest);
  return 'start' in found ? [found] : found.candidates;
};

describe.each([
  ['a surrogate pair', '𠮷'],
  ['a family joined by ZWJ', '👨‍👩‍👧'],
  ['an ideographic variation sequence', '葛󠄀'],
])('5 boundaries never split %s', (_, cluster) => {
  const text = `${BEFORE}${cluster}城的工作${cluster}${AFTER}`;
  const first = text.indexOf(cluster);

  test('whichever unit a range begins or ends at', () => {
    for (let at = first; at <= first + cluster.length; at++) {
      const from = describeAnchor(text, { start: at, end: first + cluster.length + 2 }).position;
      const to = describeAnchor(text, { start: first - 2, end: at + 1 }).position;
      for (const edge of [from.start, from.end, to.start, to.end])
        expect(isGraphemeEdge(text, edge)).toBe(true);
    }
  });

  test('nor does an approximate match, with the old text or without', () => {
    const old = `${BEFORE}${cluster}城的工作抓得很紧很实，要求落到基层去${cluster}${AFTER}`;
    const anchor = anchorOn(old, `${cluster}城的工作抓得很紧很实，要求落到基层去${cluster}`);
    let found = 0;
    for (const edited of [
      '城的工作抓得很紧不实，要求落到基层去',
      '城市工作抓得很紧很实，要求落到基层去',
      '城的工作，抓得很紧很实，要求落到基层里',
    ]) {
      const now = `前言。${BEFORE}${cluster}${edited}${cluster}${AFTER}`;
      const places = [...placesIn(now, anchor), ...placesIn(now, anchor, old)];
      found += places.length;
      for (const { start, end } of places)
        expect([isGraphemeEdge(now, start), isGraphemeEdge(now, end)]).toEqual([true, true]);
    }
    expect(found).toBeGreaterThan(0);
  });
});

test.each([
  ['6 NFC changes U+F900', '\uf900城'],
  ['6 NFKC changes ㎏', '重五㎏'],
  ['7 ，。“” fold for search only', '说，“好。”'],
])('%s: search folds, the quote stays as it was', (_, quote) => {
  const text = `${BEFORE}${quote}${AFTER}`;
  const anchor = anchorOn(text, quote);
  expect(foldForSearch(quote).folded).not.toBe(quote);
  expect(anchor.quote.exact).toBe(quote);
  expect(resolveAnchor(`前言。${text}`, anchor)).toMatchObject({
    status: 'moved',
    start: text.indexOf(quote) + 3,
  });
});

test('7 a quote whose punctuation became Latin is not the quote', () => {
  const text = `${BEFORE}他说，好。${AFTER}`;
  const { status } = resolveAnchor(text.replace('他说，好。', '他说,好.'), anchorOn(text, '他说，好。'));
  expect(['exact', 'moved']).not.toContain(status);
});

test('8 each of nine equal quotes, and of the overlapping ana in bananas, is found as itself', () => {
  const text = Array.from({ length: 9 }, (_, n) => `${'一二三四五六七八九'.charAt(n)}要抓好落实，`).join('');
  for (const { index } of text.matchAll(/要抓好/g)) {
    const anchor = describeAnchor(text, { start: index, end: index + 3 });
    const moved = { status: 'moved', start: index + 5, end: index + 8 };
    expect(resolveAnchor(`会议强调，${text}`, anchor, text)).toEqual(moved);
  }
  for (const start of [1, 3]) {
    const anchor = describeAnchor('bananas', { start, end: start + 3 });
    expect(resolveAnchor('two bananas', anchor, 'bananas')).toMatchObject({ start: start + 4 });
  }
});

test('9 the target deleted, a look-alike left: never attached to it', () => {
  const text = `${BEFORE}要一鼓作气。${AFTER}要一鼓作气。`;
  const anchor = describeAnchor(text, { start: BEFORE.length + 1, end: BEFORE.length + 5 });
  const now = text.slice(0, BEFORE.length) + text.slice(BEFORE.length + 6);
  for (const known of [text, undefined]) expect('start' in resolveAnchor(now, anchor, known)).toBe(false);
});

test('10 bold added inside the quote changes nothing: the text is the same', () => {
  const plain = textOf(`${BEFORE}\n\n${AFTER}`);
  const bold = textOf(`${BEFORE}\n\n${AFTER.replace('集中精力', '集中**精力**')}`);
  const anchor = anchorOn(plain, '集中精力推进');
  expect(resolveAnchor(bold, anchor)).toEqual({ status: 'exact', ...anchor.position });
});

test.each([
  ['inserted', [AFTER, BEFORE, '新增的一段。']],
  ['removed', [AFTER]],
  ['swapped', ['另一段。', AFTER, BEFORE]],
])('10 paragraphs %s', (_, paragraphs) => {
  const old = textOf([BEFORE, AFTER, '另一段。'].join('\n\n'));
  const now = textOf(paragraphs.join('\n\n'));
  const start = now.indexOf('千方百计抓好');
  const moved = { status: 'moved', start, end: start + 6 };
  expect(resolveAnchor(now, anchorOn(old, '千方百计抓好'), old)).toEqual(moved);
});

test('12 adjacent table cells do not glue, and a mark over both keeps the line feed', () => {
  const text = textOf('| 脱贫 | 攻坚 |\n| - | - |\n| 甲 | 乙 |');
  expect(text).toBe('题\n脱贫\n攻坚\n甲\n乙');
  expect(anchorOn(text, '脱贫\n攻坚').quote.exact).toBe('脱贫\n攻坚');
  expect(text).not.toContain('脱贫攻坚');
});

test('12 **注意：**后文 is one text, whether its stars are read or not', () => {
  const text = textOf('**注意：**后文');
  const anchor = anchorOn(text, '注意：');
  expect(resolveAnchor(text, anchor)).toEqual({ status: 'exact', ...anchor.position });
  expect(resolveAnchor(textOf('**注意：** 后文'), anchor, text)).toMatchObject({ start: 2, end: 5 });
});

test('13 footnotes put no text of their own into a quote across their call', () => {
  const text = textOf('甲[^a]乙丙\n\n[^a]: 注文');
  const anchor = anchorOn(text, '甲乙');
  expect(anchor.quote).toMatchObject({ exact: '甲乙', suffix: '丙\n注文' });
});
