import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { anyAnnotation, SAMPLE } from './annotation.cases.ts';
import { type Annotation, toInstant } from './annotation.ts';
import { tallyDays, tallyLooks, tallyTags } from './tally.ts';

afterEach(() => void vi.unstubAllEnvs());

const made = (at: string, of: Partial<Annotation> = {}): Annotation => ({
  ...SAMPLE,
  ...of,
  createdAt: toInstant(at),
});

describe('tallyDays', () => {
  test.each<[string, string, string[], [string, number][]]>([
    [
      'either side of midnight',
      'Asia/Shanghai',
      ['2026-11-24T15:59:59.999Z', '2026-11-24T16:00:00.000Z'],
      [
        ['2026-11-24', 1],
        ['2026-11-25', 1],
      ],
    ],
    [
      'the same moments elsewhere',
      'Europe/London',
      ['2026-11-24T15:59:59.999Z', '2026-11-24T16:00:00.000Z'],
      [['2026-11-24', 2]],
    ],
    [
      'the hour that comes twice',
      'America/New_York',
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
      [['2026-11-01', 2]],
    ],
    [
      'a day of 25 hours, to its end',
      'America/New_York',
      ['2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z', '2026-11-02T05:00:00.000Z'],
      [
        ['2026-11-01', 2],
        ['2026-11-02', 1],
      ],
    ],
    [
      'a day of 23 hours, to its end',
      'America/New_York',
      ['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z', '2026-03-09T04:00:00.000Z'],
      [
        ['2026-03-08', 2],
        ['2026-03-09', 1],
      ],
    ],
    [
      'a midnight that is left out',
      'Africa/Cairo',
      ['2026-04-23T21:59:59.999Z', '2026-04-23T22:00:00.000Z'],
      [
        ['2026-04-23', 1],
        ['2026-04-24', 1],
      ],
    ],
  ])('%s', (_, zone, moments, expected) => {
    vi.stubEnv('TZ', zone);
    const days = tallyDays(moments.map((at) => made(at)));
    expect([...days].map(([day, { marks }]) => [day, marks])).toEqual(expected);
  });

  test('counts how many bear a note', () => {
    const days = tallyDays([
      made('2026-11-24T08:00:00.000Z'),
      made('2026-11-24T08:00:00.000Z', { note: '' }),
    ]);
    expect([...days.values()]).toEqual([{ marks: 2, notes: 1 }]);
  });
});

test('looks are colours of what is filled, and lines', () => {
  const styles = [
    { color: 'green', line: 'fill' },
    { color: 'yellow', line: 'underline' },
    { color: 'green', line: 'underline' },
    { color: 'green', line: 'underline' },
    { color: 'blue', line: 'wavy' },
    { color: 'green', line: 'fill' },
    { color: 'yellow', line: 'fill' },
  ] as const;
  const looks = tallyLooks(styles.map((style) => ({ ...SAMPLE, style })));
  expect(looks.map(({ style, count }) => [style.line === 'fill' ? style.color : style.line, count])).toEqual([
    ['underline', 3],
    ['green', 2],
    ['yellow', 1],
    ['wavy', 1],
  ]);
});

test('tags are counted whatever their case, as they were first written', () => {
  const tags = [['Todo', '背景'], ['todo'], ['背景', '读书/时政'], ['TODO']];
  expect(tallyTags(tags.map((own) => ({ ...SAMPLE, tags: own })))).toEqual([
    { tag: 'Todo', count: 3 },
    { tag: '背景', count: 2 },
    { tag: '读书/时政', count: 1 },
  ]);
});

test('each mark is counted once', () => {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  fc.assert(
    fc.property(fc.array(anyAnnotation, { maxLength: 30 }), (marks) => {
      expect(sum([...tallyDays(marks).values()].map((day) => day.marks))).toBe(marks.length);
      const ofPassages = marks.filter(({ about }) => !about);
      expect(sum(tallyLooks(marks).map(({ count }) => count))).toBe(ofPassages.length);
      expect(sum(tallyTags(marks).map(({ count }) => count))).toBe(sum(marks.map(({ tags }) => tags.length)));
    }),
  );
});
