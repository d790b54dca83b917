import { expect, test } from 'vitest';
import { describeAnchor } from './describe.ts';
import { passageAt, passageOf } from './passage.ts';

const LONG = `${'前'.repeat(60)}【原文】${'后'.repeat(60)}`;
const range = { start: 60, end: 64 };

test('a passage stands in its context, and what was cut off is told', () => {
  const { before, exact, after } = passageAt(LONG, range);
  expect([before, exact, after]).toEqual([`…${'前'.repeat(48)}`, '【原文】', `${'后'.repeat(48)}…`]);
});

test('a passage that is the whole text has no context', () => {
  expect(passageAt('原文', { start: 0, end: 2 })).toEqual({ before: '', exact: '原文', after: '' });
});

test('the context is cut at whole graphemes', () => {
  const text = `👨‍👩‍👧${'字'.repeat(44)}原文${'字'.repeat(44)}👨‍👩‍👧`;
  const { before, after } = passageAt(text, { start: 52, end: 54 });
  expect([before, after]).toEqual([`…${'字'.repeat(44)}`, `${'字'.repeat(44)}…`]);
});

test('an anchor is shown in the text it was made on, else as it tells itself', () => {
  const anchor = describeAnchor(LONG, range);
  expect(passageOf(anchor, LONG)).toEqual(passageAt(LONG, range));
  const { prefix, exact, suffix } = anchor.quote;
  for (const snapshot of [undefined, '', 'another text']) {
    expect(passageOf(anchor, snapshot)).toEqual({ before: prefix, exact, after: suffix });
  }
});
