import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dragEdge, type Edge, type StepUnit, stepEdge } from './adjust-edge.ts';
import { isGraphemeEdge } from './grapheme.ts';

const text = '会议强调，要巩固成果。研究部署。\nHe didn’t go. 𠮷👨‍👩‍👧完';
const rangeOf = (passage: string) => {
  const start = text.indexOf(passage);
  return { start, end: start + passage.length };
};
const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('an end moved by keys', () => {
  const cases: readonly (readonly [string, Edge, StepUnit, 1 | -1, string])[] = [
    ['强调', 'end', 'character', 1, '强调，'],
    ['强调', 'end', 'character', -1, '强'],
    ['强', 'end', 'character', -1, '强'],
    ['强', 'start', 'character', 1, '强'],
    ['强调', 'start', 'character', -1, '议强调'],
    ['部署。', 'end', 'character', 1, '部署。\nH'],
    ['部署。\nH', 'end', 'character', -1, '部署。'],
    ['go.', 'end', 'character', 1, 'go. 𠮷'],
    ['go. 𠮷', 'end', 'character', 1, 'go. 𠮷👨‍👩‍👧'],
    ['go. 𠮷👨‍👩‍👧', 'end', 'character', -1, 'go. 𠮷'],
    ['He didn’t', 'start', 'character', 1, 'e didn’t'],
    ['强调', 'end', 'word', 1, '强调，要'],
    ['强调，要', 'end', 'word', -1, '强调，'],
    ['调', 'start', 'word', -1, '强调'],
    ['He', 'end', 'word', 1, 'He didn’t'],
    ['He didn’t', 'end', 'word', -1, 'He'],
    ['He didn’t', 'start', 'word', 1, 'didn’t'],
    ['强调', 'end', 'sentence', 1, '强调，要巩固成果。'],
    ['成果。', 'end', 'sentence', 1, '成果。研究部署。'],
    ['成果。研究部署。', 'end', 'sentence', -1, '成果。'],
    ['强调', 'start', 'sentence', -1, '会议强调'],
    ['会议强调，要巩固成果。研究', 'start', 'sentence', 1, '研究'],
    ['会议', 'start', 'character', -1, '会议'],
    ['完', 'end', 'character', 1, '完'],
  ];
  test.each(cases)('%j: %s by %s, %i: %j', (passage, edge, unit, step, expected) => {
    expect(slice(stepEdge(text, rangeOf(passage), edge, unit, step))).toBe(expected);
  });

  test('leaves the other where it is, and both at graphemes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙。， \na.', '👨‍👩‍👧', 'é'), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Edge>('start', 'end'),
        fc.constantFrom<StepUnit>('character', 'word', 'sentence'),
        fc.constantFrom(1 as const, -1 as const),
        (of, a, b, edge, unit, step) => {
          const range = dragEdge(of, snapped(of, a), snapped(of, b), true);
          if (!range) return;
          const moved = stepEdge(of, range, edge, unit, step);
          expect(moved[edge === 'start' ? 'end' : 'start']).toBe(range[edge === 'start' ? 'end' : 'start']);
          expect(moved.start).toBeLessThan(moved.end);
          expect(isGraphemeEdge(of, moved[edge])).toBe(true);
          expect(of.slice(moved.start, moved.end).trim()).toHaveLength(moved.end - moved.start);
        },
      ),
    );
  });
});

/** A grapheme edge of a text, from any number. */
function snapped(of: string, seed: number): number {
  let at = seed % (of.length + 1);
  while (!isGraphemeEdge(of, at)) at--;
  return at;
}

describe('an end that is dragged', () => {
  const at = (passage: string) => text.indexOf(passage);
  test.each([
    ['goes forward', at('强'), at('，'), '强调'],
    ['takes a Latin word whole', at('He'), at('dn’t'), 'He didn’t'],
    ['takes a Latin word whole at the start', at('. 𠮷'), at('dn’t'), 'didn’t go'],
    ['lies past the other', at('强'), at('会'), '会议'],
    ['leaves the line end out', at('部'), at('He'), '部署。'],
    ['takes no half of a character', at('go'), at('𠮷') + 1, 'go. 𠮷'],
  ])('%s', (_, fixed, to, expected) => {
    const range = dragEdge(text, fixed, to, false);
    expect(range && slice(range)).toBe(expected);
  });

  test('is exact where that is asked for, and keeps the one that stands', () => {
    expect(dragEdge(text, at('e didn'), at('dn’t'), true)).toEqual({ start: at('e didn'), end: at('dn’t') });
    expect(dragEdge(text, at('e didn'), at('dn’t'), false)?.start).toBe(at('e didn'));
  });

  test('leaves nothing of nothing', () => {
    expect(dragEdge(text, at('，'), at('，'), false)).toBeUndefined();
    expect(dragEdge(text, at('\n'), at('He'), false)).toBeUndefined();
  });
});
