import { describe, expect, test } from 'vitest';
import type { Anchor } from './anchor.ts';
import { describeAnchor } from './describe.ts';
import { snapshotCases } from './followed.cases.ts';
import { alwaysCases, type ResolveCase } from './resolve.cases.ts';
import { resolveAnchor } from './resolve.ts';

function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end: marked.indexOf('⟧') - 1 };
}

function check({ before, after, status }: ResolveCase, withSnapshot: boolean): void {
  const old = unmark(before);
  const now = unmark(after);
  const anchor = describeAnchor(old.text, old);
  const resolution = withSnapshot
    ? resolveAnchor(now.text, anchor, old.text)
    : resolveAnchor(now.text, anchor);
  expect([status].flat()).toContain(resolution.status);
  if (now.start >= 0) {
    expect(resolution).toMatchObject({ start: now.start, end: now.end });
  }
}

describe.each([
  ['with the old text', true],
  ['without it', false],
])('%s', (_, withSnapshot) => {
  test.each(alwaysCases)('$name', (example) => check(example, withSnapshot));
});

describe('only with the old text', () => {
  test.each(snapshotCases)('$name', (example) => check(example, true));
});

describe('anchors that others made, or that were damaged', () => {
  const text =
    '市委书记邓群策出席会议并强调，要深入学习贯彻重要论述。市委副书记、市长朱健主持会议。会议要求全市上下凝心聚力。';
  const sound = describeAnchor(text, { start: 4, end: 7 });
  const at = (start: number, end: number): Anchor =>
    ({ ...sound, position: { start, end } }) as unknown as Anchor;

  test.each([
    ['a position elsewhere in the same text', at(10, 13)],
    ['a position that is not a number', at(Number.NaN, Number.NaN)],
    ['a position between units', at(4.5, 7.5)],
    ['a position before the text', at(-3, 0)],
    ['a position beyond the text', at(400, 403)],
  ])('%s is not believed, the quote is', (_, anchor) => {
    expect(resolveAnchor(text, anchor)).toEqual({ status: 'moved', start: 4, end: 7 });
    expect(resolveAnchor(text, anchor, text)).toEqual({ status: 'moved', start: 4, end: 7 });
  });

  test('an empty quote finds nothing', () => {
    const anchor = { ...sound, quote: { exact: '', prefix: '', suffix: '' } };
    expect(resolveAnchor(text, anchor)).toEqual({ status: 'orphaned', candidates: [] });
  });

  test('a short quote that came without its context is asked about or left, never attached', () => {
    const quote = { exact: '邓群策', prefix: '', suffix: '' };
    expect(['uncertain', 'orphaned']).toContain(resolveAnchor(`又及：${text}`, { ...sound, quote }).status);
  });

  test('a place inside a grapheme is widened, and not called exact', () => {
    const cut = '葛󠄀城';
    const made = describeAnchor(cut, { start: 0, end: 3 });
    const anchor = { ...made, position: { start: 0, end: 1 }, quote: { ...made.quote, exact: '葛' } };
    expect(resolveAnchor(cut, anchor as unknown as Anchor)).toEqual({ status: 'changed', start: 0, end: 3 });
  });
});
