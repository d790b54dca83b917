import { expect, test } from 'vitest';
import { isReset, readingOf } from './reading-settings.ts';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

const changed = readSettings({
  theme: 'black',
  language: 'en',
  face: 'kai',
  weight: 'heavier',
  fontSize: 28,
  lineHeight: 2.2,
  paragraphGap: 0,
  indent: 4,
  measure: 42,
  justify: false,
  characters: 'taiwan',
  punctuation: 'full',
  quotes: 'single',
  pinyin: 'rare',
  dimming: 'line',
  fading: true,
  motion: 'less',
  direction: 'vertical',
  flow: 'pages',
  markElements: true,
});

test('a reset puts back all that the reading settings show, and leaves the language', () => {
  expect({ ...changed, ...readingOf(DEFAULT_SETTINGS) }).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
});

test('what was before a reset can be put back', () => {
  expect({ ...DEFAULT_SETTINGS, language: 'en', ...readingOf(changed) }).toEqual(changed);
});

test('there is something to reset as soon as one of them differs', () => {
  expect(isReset({ ...DEFAULT_SETTINGS, language: 'en' })).toBe(true);
  for (const [key, value] of Object.entries(readingOf(changed)))
    expect([key, isReset({ ...DEFAULT_SETTINGS, [key]: value })]).toEqual([key, false]);
});
