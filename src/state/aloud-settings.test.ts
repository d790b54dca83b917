import { expect, test } from 'vitest';
import { readAloudSettings } from './aloud-settings.ts';

test.each([
  ['nothing', undefined],
  ['no object', 3],
  ['a rate that no voice has', { rate: 9 }],
  ['voices of another shape', { voices: { zh: 1 }, rate: 'fast' }],
])('%s gives the defaults', (_, stored) => {
  expect(readAloudSettings(stored)).toEqual({ rate: 1, voices: {} });
});

test('what is stored is read', () => {
  const stored = { rate: 1.5, voices: { zh: 'Tingting' } };
  expect(readAloudSettings(stored)).toEqual(stored);
});
