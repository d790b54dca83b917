import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchor/describe.ts';
import { resolveAnchor } from '../anchor/resolve.ts';
import { toArticleId } from '../article/article.ts';
import { projectMarkdown } from '../text/project-markdown.ts';
import { joinWithNext, typeInto } from './actions.ts';
import { compileText } from './compile-text.ts';
import { textOf } from './mended-text.cases.ts';
import type { MendedText } from './mended-text.ts';
import { moveFragment, moveInto } from './move-fragment.ts';
import { applyAll, type Operation } from './operation.ts';

const TEXT = textOf([
  '全市上下要以强烈的担当和一丝不苟的作风集中精力推迸',
  '问题整改，抓好增收补损，防范化解潜在风险。',
  '会议强调，各级各部门都要抓好落实。',
]);
const SEAM = { by: 'editor', why: '断开' } as const;
const projected = (text: MendedText) =>
  projectMarkdown(compileText(text, { id: toArticleId('own-1'), language: 'zh-CN' }));
const typed = (part: number, text: string): Operation[] => {
  const operation = typeInto(TEXT, part, text);
  return operation ? [operation] : [];
};

describe('marks made before an article was mended', () => {
  it.each<[string, string, Operation[], string, string]>([
    [
      'stand where two paragraphs were joined',
      '一丝不苟的作风',
      joinWithNext(TEXT, 0, SEAM),
      'moved',
      '一丝不苟的作风',
    ],
    ['follow after the seam', '防范化解潜在风险', joinWithNext(TEXT, 0, SEAM), 'moved', '防范化解潜在风险'],
    [
      'over the seam are whole',
      '集中精力推迸\n问题整改',
      joinWithNext(TEXT, 0, SEAM),
      'changed',
      '集中精力推迸问题整改',
    ],
    [
      'stand where a paragraph was split',
      '抓好增收补损',
      [{ kind: 'split', at: 1, offset: 5 }],
      'moved',
      '抓好增收补损',
    ],
    ['go with their paragraph', '都要抓好落实', [{ kind: 'move', at: 2, to: 0 }], 'moved', '都要抓好落实'],
    [
      'go with a part that is put elsewhere',
      '抓好增收补损',
      moveFragment(TEXT, { paragraph: 1, start: 5, end: 12 }, 3, SEAM),
      'moved',
      '抓好增收补损',
    ],
    [
      'go with a part that is put into a paragraph',
      '抓好增收补损',
      moveInto(TEXT, { paragraph: 1, start: 5, end: 12 }, { paragraph: 2, offset: 5 }, SEAM),
      'moved',
      '抓好增收补损',
    ],
    [
      'on changed words are changed with them',
      '集中精力推迸',
      typed(0, '全市上下要以强烈的担当和一丝不苟的作风集中精力推进'),
      'changed',
      '集中精力推进',
    ],
    [
      'on words that were taken out are lost, not put elsewhere',
      '会议强调，各级各部门都要抓好落实。',
      typed(2, ''),
      'orphaned',
      '',
    ],
  ])('%s', (_, quote, operations, status, found) => {
    const before = projected(TEXT);
    const start = before.text.indexOf(quote);
    const anchor = describeAnchor(before.text, { start, end: start + quote.length });
    const after = projected(applyAll(TEXT, operations)).text;
    const resolution = resolveAnchor(after, anchor, before.text);
    expect(resolution.status).toBe(status);
    if ('start' in resolution) expect(after.slice(resolution.start, resolution.end)).toBe(found);
    else expect(found).toBe('');
  });
});
