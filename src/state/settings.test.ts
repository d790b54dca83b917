import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  FACES,
  FONT_SIZE,
  LINE_HEIGHT,
  MEASURE,
  PARAGRAPH_GAP,
  readSettings,
  settingsFromRows,
  THEMES,
} from './settings.ts';

test('what is stored is read', () => {
  const rows = [
    { key: 'theme', value: 'sepia' },
    { key: 'fontSize', value: 20 },
  ];
  expect(settingsFromRows(rows)).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia', fontSize: 20 });
});

test.each([
  ['nothing', undefined],
  ['no object', 'dark'],
  ['null', null],
  [
    'unknown and out of bounds',
    { theme: 'mauve', fontSize: 400, lineHeight: -1, measure: 'wide', indent: 5, extra: 1 },
  ],
  ['no number', { fontSize: Number.NaN }],
])('%s gives the defaults', (_, stored) => expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS));

test('the defaults are what the design sets', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    theme: 'system',
    language: 'system',
    face: 'song',
    weight: 'regular',
    fontSize: 18,
    lineHeight: 1.8,
    paragraphGap: 0.6,
    indent: 'auto',
    measure: 36,
    justify: true,
    motion: 'system',
    characters: 'printed',
    punctuation: 'printed',
    quotes: 'printed',
    pinyin: 'off',
    direction: 'horizontal',
    flow: 'scroll',
    markElements: false,
    singleKeys: true,
    dimming: 'off',
    fading: false,
  });
});

test.each([
  ['fontSize', FONT_SIZE],
  ['lineHeight', LINE_HEIGHT],
  ['paragraphGap', PARAGRAPH_GAP],
  ['measure', MEASURE],
] as const)('%s may be anything within its bounds', (key, { min, max }) => {
  for (const value of [min, max]) expect(readSettings({ [key]: value })[key]).toBe(value);
  for (const value of [min - 0.01, max + 0.01]) {
    expect(readSettings({ [key]: value })[key]).toBe(DEFAULT_SETTINGS[key]);
  }
});

test('a minus before nothing is not kept, for JSON would lose it', () => {
  expect(readSettings({ paragraphGap: -0 }).paragraphGap).toBe(0);
});

test('one bad setting leaves the others', () => {
  expect(readSettings({ theme: 'black', fontSize: 'big' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'black' });
});

test('whatever was stored, what is read is settings, and reads back the same', () => {
  const row = fc.record({
    key: fc.constantFrom(
      'theme',
      'language',
      'face',
      'fontSize',
      'lineHeight',
      'measure',
      'weight',
      'paragraphGap',
      'indent',
      'justify',
      'motion',
      'direction',
      'flow',
      'markElements',
      'dimming',
      'fading',
      '__proto__',
    ),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...THEMES, ...FACES, 20, 1.6, 3, true, 'auto', 'less', 'heavier'),
    ),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const settings = settingsFromRows(rows as Parameters<typeof settingsFromRows>[0]);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      expect(THEMES).toContain(settings.theme);
      expect(settings.fontSize).toBeGreaterThanOrEqual(FONT_SIZE.min);
    }),
  );
});
