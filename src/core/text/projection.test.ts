import { describe, expect, test } from 'vitest';
import { projectMarkdown } from './project-markdown.ts';
import { frontCases, projectionCases } from './projection.cases.ts';

describe('the body', () => {
  test.each(projectionCases)('$name', ({ markdown, blocks }) => {
    const { text, blocks: projected } = projectMarkdown({ front: { headline: '题' }, markdown });
    const body = projected.filter(({ kind }) => kind === 'body');
    expect(body.map(({ start, end }) => text.slice(start, end))).toEqual(blocks);
  });

  test('headings bear their depth', () => {
    const { blocks } = projectMarkdown({ front: { headline: '题' }, markdown: '## 甲\n\n乙\n\n#### 丙' });
    expect(blocks.map(({ heading }) => heading)).toEqual([undefined, 2, undefined, 4]);
  });
});

describe('the front parts', () => {
  test.each(frontCases)('$name', ({ front, markdown, text }) => {
    expect(projectMarkdown({ front, markdown }).text).toBe(text);
  });
});

describe('the revision', () => {
  const revisionOf = (markdown: string) => projectMarkdown({ front: { headline: '题' }, markdown }).revision;

  test('names the text: the same for the same, another for another', () => {
    expect(revisionOf('甲乙')).toBe(revisionOf('甲\n乙'));
    expect(revisionOf('甲乙')).not.toBe(revisionOf('乙甲'));
    expect(revisionOf('甲乙')).toMatch(/^1-[0-9a-f]{16}$/);
  });
});
