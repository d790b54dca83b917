import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../core/anchor/describe.ts';
import { resolveAnchors } from '../core/anchor/resolve.ts';
import { type Annotation, DEFAULT_STYLE, toAnnotationId, toInstant } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import type { Projection } from '../core/text/projection.ts';
import { revisionOf } from '../core/text/revision.ts';
import {
  type Found,
  isLost,
  isPlaced,
  type ResolvedMark,
  remember,
  resolveMarks,
  staleRevisions,
  type TextOf,
} from './resolved-mark.ts';

const OLD =
  '题目\n第一段说到了圈点的来历。\n第二段不长，只说到了批注的用处，没有再说别的什么，也就到此为止了。\n第三段是结尾。';
const at = toInstant('2026-11-24T08:00:00.000Z');

const marked = (text: string, quote: string): Annotation => ({
  id: toAnnotationId(quote),
  articleId: toArticleId('a'),
  anchor: describeAnchor(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }),
  style: DEFAULT_STYLE,
  note: '',
  tags: [],
  createdAt: at,
  modifiedAt: at,
});

const marks = [marked(OLD, '批注的用处'), marked(OLD, '圈点的来历')];
const none = () => undefined;
const reading = (text: string): Projection => ({
  text,
  revision: revisionOf(text),
  blocks: [],
  tree: { type: 'root', children: [] },
});

/** What is known once the marks have been sought. */
function seek(text: string, marks: readonly Annotation[], textOf: TextOf): Found {
  const anchors = marks.map(({ anchor }) => anchor);
  return remember(undefined, text, marks, resolveAnchors(text, anchors, textOf), textOf);
}

const resolveSought = (text: string, marks: readonly Annotation[], textOf: TextOf): ResolvedMark[] =>
  resolveMarks(reading(text), marks, textOf, seek(text, marks, textOf));

test('marks come in the order of the text', () => {
  const found = resolveMarks(reading(OLD), marks, none);
  expect(found.map(({ annotation }) => annotation.id)).toEqual(['圈点的来历', '批注的用处']);
  expect(found.every(({ status }) => status === 'exact')).toBe(true);
});

test('a note on the whole article comes first and is neither sought nor lost, whatever the text is now', () => {
  const whole: Annotation = { ...marked(OLD, '题目'), id: toAnnotationId('whole'), about: 'article' };
  const now = reading('别的题目\n一段别的。');
  const [first, ...rest] = resolveMarks(now, [...marks, whole], none);
  expect(first).toEqual({ annotation: whole, status: 'exact', candidates: [] });
  expect(first && (isLost(first) || isPlaced(first))).toBe(false);
  expect(rest.every(({ status }) => status === 'seeking')).toBe(true);
  expect(staleRevisions([whole], now.revision)).toEqual([]);
});

test('the same marks are found anew in another text, and lost ones come last', () => {
  const now =
    '题目\n多了一段。\n第二段不长，只说到了批注的用处，没有再说别的什么，也就到此为止了。\n第三段是结尾。';
  const found = resolveSought(now, marks, none);
  expect(found.map(({ annotation, status }) => [annotation.id, status])).toEqual([
    ['批注的用处', 'moved'],
    ['圈点的来历', 'orphaned'],
  ]);
  expect(found.filter(isPlaced)).toHaveLength(1);
});

test('a text known only later is used then', () => {
  const now = OLD.replace('批注的用处', '批注的大用处');
  const [mark] = marks;
  if (!mark) throw new Error('No mark');
  expect(resolveSought(now, [mark], none)[0]?.status).not.toBe('changed');
  expect(resolveMarks(reading(now), [mark], () => OLD)[0]?.status).toBe('seeking');
  expect(resolveSought(now, [mark], () => OLD)[0]).toMatchObject({
    status: 'changed',
    range: { start: now.indexOf('批注'), end: now.indexOf('批注') + 6 },
  });
});

test('only other revisions are stale, each once', () => {
  const now = revisionOf('别的');
  expect(staleRevisions(marks, now)).toEqual([revisionOf(OLD)]);
  expect(staleRevisions(marks, revisionOf(OLD))).toEqual([]);
});

describe('marks of another text', () => {
  const old = Array.from({ length: 400 }, (_, n) => `第${n}句说到了圈点的来历。`).join('\n');
  const now = reading(`多了一段。\n${old.replace('第7句', '第七句')}`);
  const stale = Array.from({ length: 200 }, (_, n) => marked(old, `\n第${n + 1}句`));
  const own = marked(now.text, '多了一段');
  const marks = [...stale, own];
  const textOf = () => old;
  const found = seek(now.text, stale, textOf);

  test('what stands where it was made is there at once, the rest neither placed nor lost', () => {
    const first = resolveMarks(now, marks, textOf);
    expect(first.filter(isPlaced).map(({ annotation }) => annotation)).toEqual([own]);
    expect(first.filter(isLost)).toEqual([]);
    expect(first.filter(({ status }) => status === 'seeking')).toHaveLength(200);
  });

  test('what was found is known again of marks read anew', () => {
    const after = resolveMarks(now, structuredClone(marks), textOf, found);
    expect(after.filter(isPlaced)).toHaveLength(201);
    expect(after.filter(({ status }) => status === 'seeking')).toEqual([]);
  });

  test.each([
    ['another text', reading(`${now.text}。`), textOf],
    ['an old text read late', now, none],
  ])('nothing is known of %s', (_, projection, snapshotOf) => {
    const after = resolveMarks(projection, stale, snapshotOf, found);
    expect(after.every(({ status }) => status === 'seeking')).toBe(true);
  });

  test('a mark put elsewhere is sought by itself', () => {
    const [first] = stale;
    if (!first) throw new Error('No mark');
    const moved = { ...marked(old, '第90句'), id: first.id };
    const after = resolveMarks(now, [...stale.slice(1), moved], textOf, found);
    expect(after.find(({ annotation }) => annotation === moved)?.status).toBe('seeking');
    expect(after.filter(({ status }) => status === 'seeking')).toHaveLength(1);
  });

  test('what is found later is added to what was found before in the same text', () => {
    const [first, ...others] = stale;
    if (!first) throw new Error('No mark');
    const one = resolveAnchors(now.text, [first.anchor], textOf);
    const early = remember(undefined, now.text, [first], one, textOf);
    expect(remember(found, now.text, [first], one, textOf).byId.size).toBe(200);
    expect(remember(early, OLD, others, [], textOf).byId.size).toBe(0);
  });
});

test('in whatever order marks are stored, they come in that of the text', () => {
  const all = ['第一段说到', '说到了圈点', '说到', '批注的用处', '第三段是结尾', '结尾'].map((quote) =>
    marked(OLD, quote),
  );
  const orderOf = (some: readonly Annotation[]) =>
    resolveMarks(reading(OLD), some, none).map(({ annotation }) => annotation.id);
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      expect(orderOf(some)).toEqual(orderOf(all).filter((id) => some.some((one) => one.id === id)));
      const starts = resolveMarks(reading(OLD), some, none).map(({ range }) => range?.start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});
