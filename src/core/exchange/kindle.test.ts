import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../annotation/limits.ts';
import { MAX_NOTES } from './collect-notes.ts';
import { CHINESE, CHINESE_NOTES, ENGLISH, ENGLISH_NOTES } from './kindle.cases.ts';
import { decodeKindle } from './kindle-decode.ts';
import { titleIn } from './kindle-entry.ts';

const highlight = (place: string, text: string, title = '书 (人)', when = '') =>
  `${title}\n- 您在位置 #${place}的标注 | 添加于 ${when}\n\n${text}\n==========\n`;
const note = (place: string, text: string, title = '书 (人)') =>
  `${title}\n- 您在位置 #${place}的笔记 | 添加于 \n\n${text}\n==========\n`;

const notesIn = (text: string) => {
  const decoded = decodeKindle(text);
  return decoded.ok ? decoded.notes.map(({ quote, note: words }) => [quote?.exact, words]) : decoded.reason;
};

describe('decodeKindle', () => {
  it('reads an English file, tells of the bookmark', () => {
    expect(decodeKindle(ENGLISH)).toMatchObject({
      ok: true,
      notes: ENGLISH_NOTES,
      unreadable: [{ line: 11, reason: 'bookmark' }],
    });
  });

  it('reads a Chinese file', () => {
    expect(decodeKindle(CHINESE)).toMatchObject({ ok: true, notes: CHINESE_NOTES, unreadable: [] });
  });

  it.each([
    ['Deep Work (Cal Newport)', 'Deep Work'],
    ['三体（全集）(刘慈欣)', '三体（全集）'],
    ['知更鸟（人）', '知更鸟'],
    ['A (b (c))', 'A'],
    ['No author', 'No author'],
    ['(only)', '(only)'],
    ['unbalanced)', 'unbalanced)'],
  ])('takes the title from %s', (line, title) => expect(titleIn(line)).toBe(title));

  it.each([
    [
      'the nearest about it',
      highlight('10-30', '甲') + highlight('18-20', '乙') + note('20', '想'),
      [
        ['甲', ''],
        ['乙', '想'],
      ],
    ],
    [
      'of its own book',
      highlight('10', '甲', '一 (人)') + highlight('10', '乙', '二 (人)') + note('10', '想', '二 (人)'),
      [
        ['甲', ''],
        ['乙', '想'],
      ],
    ],
    ['two on one', highlight('10', '甲') + note('10', '一') + note('10', '二'), [['甲', '一\n\n二']]],
    ['a note before its highlight', note('12', '想') + highlight('10-12', '甲'), [['甲', '想']]],
    ['a shortened end', highlight('1234-38', '甲') + note('1236', '想'), [['甲', '想']]],
  ])('gives a note to its highlight: %s', (_, text, notes) => expect(notesIn(text)).toEqual(notes));

  it.each([
    ['a note on nothing', note('99', '想'), 'no-quote'],
    ['a highlight without words', highlight('5', ''), 'no-quote'],
    ['the limit', highlight('5', '<您已达到本内容的剪贴上限>'), 'no-quote'],
    ['the same twice', highlight('10', '甲'), 'duplicate'],
    ['a stretch of other text', 'something\nelse\n==========\n', 'not-an-annotation'],
    ['a cut entry', '书 (人)\n- 您在位置 #7的标注 | 添加于 \n\n半', 'cut-short'],
    ['too much', highlight('5', 'x'.repeat(LIMITS.quote + 1)), 'too-large'],
  ])('tells of %s, with its line', (_, text, reason) => {
    expect(decodeKindle(highlight('10', '甲') + text)).toMatchObject({
      ok: true,
      notes: [{ quote: { exact: '甲' } }],
      unreadable: [{ line: 6, reason }],
    });
  });

  it.each(['10000年1月1日 上午1:00:00', '2024年13月1日 上午1:00:00', '2024年1月1日', 'sometime'])(
    'takes no date from %s',
    (when) => {
      const decoded = decodeKindle(highlight('1', '甲', '书 (人)', when));
      expect(decoded.ok && decoded.notes[0]).not.toHaveProperty('createdAt');
    },
  );

  it.each([
    ['nothing', ''],
    ['another text', 'one\ntwo\nthree'],
    ['only ends', '==========\n==========\n'],
  ])('refuses %s', (_, text) => {
    expect(decodeKindle(text)).toEqual({ ok: false, reason: 'not-this-format' });
  });

  it('pairs tens of thousands in one book without hanging, and refuses more than there can be', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => highlight(`${i}`, `第${i}`) + note(`${i}`, '想'));
    expect(notesIn(many.join(''))).toHaveLength(20_000);
    const more = Array.from({ length: MAX_NOTES + 1 }, (_, i) => highlight(`${i}`, '甲')).join('');
    expect(decodeKindle(more)).toMatchObject({ ok: false, reason: 'too-many' });
  });

  it('takes any text', () => {
    const anyLine = fc.constantFrom(
      '==========',
      '- Your Highlight on page 1 | Added on',
      '书 (人)',
      '',
      '甲',
      '- 的笔记 |',
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        expect(() => decodeKindle(lines.join('\n'))).not.toThrow();
      }),
    );
  });
});
