import { describe, expect, test } from 'vitest';
import { likeness } from './context-likeness.ts';
import { describeAnchor } from './describe.ts';
import { resolveAnchor } from './resolve.ts';

const TEXT =
  '会上，朱健对上阶段各县（市）区、园区专项行动推进情况逐一点评分析，并就下阶段如何更好地帮助企业提质增效、扩产扩能作出安排部署。他指出，要一以贯之传承下去，紧密结合当前任务，创造性地贯彻落实。';
const QUOTE = '更好地帮助企业提质增效';
const at = TEXT.indexOf(QUOTE);
const anchor = describeAnchor(TEXT, { start: at, end: at + QUOTE.length });

const cases: { name: string; text: string; status: string }[] = [
  {
    name: 'a character changed just before',
    text: TEXT.replace(`何${QUOTE}`, `样${QUOTE}`),
    status: 'moved',
  },
  { name: 'a character put in just after', text: TEXT.replace(QUOTE, `${QUOTE}了`), status: 'moved' },
  { name: 'both neighbours changed', text: TEXT.replace(`何${QUOTE}、`, `样${QUOTE}，`), status: 'moved' },
  {
    name: 'a character changed within the context',
    text: TEXT.replace('点评分析', '点评解析'),
    status: 'moved',
  },
  {
    name: 'the same words in another passage',
    text: `昨天的另一篇报道里也说到，银行正想方设法${QUOTE}，这是两回事，与会议毫无关系，读者不必当真。`,
    status: 'orphaned',
  },
  {
    name: 'the same words twice',
    text: `${TEXT.replace('何', '样')}\n${TEXT.replace('何', '怎')}`,
    status: 'orphaned',
  },
];

describe('a quote alone, its context edited, the old text unknown', () => {
  test.each(cases)('$name: $status', ({ text, status }) => {
    const found = resolveAnchor(text, anchor);
    if (status === 'moved') {
      expect(found).toEqual({ status, start: text.indexOf(QUOTE), end: text.indexOf(QUOTE) + QUOTE.length });
    } else {
      expect('start' in found).toBe(false);
    }
  });

  test('likeness falls with each edit, and is none without context', () => {
    const place = { start: at, end: at + QUOTE.length };
    expect(likeness(TEXT, anchor, place)).toBe(1);
    const edited = TEXT.replace('点评', '讲讲');
    expect(likeness(edited, anchor, place)).toBeGreaterThan(0.85);
    expect(likeness(edited, anchor, place)).toBeLessThan(1);
    expect(likeness(TEXT, { ...anchor, quote: { ...anchor.quote, prefix: '', suffix: '' } }, place)).toBe(0);
  });
});
