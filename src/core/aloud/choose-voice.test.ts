import { expect, test } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from './choose-voice.ts';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  voiceURI: name,
  lang,
  localService: true,
  default: false,
  ...more,
});

const VOICES = [
  voice('Online', 'zh-CN', { localService: false }),
  voice('Sinji', 'zh-HK'),
  voice('Meijia', 'zh-TW', { default: true }),
  voice('Tingting', 'zh-CN'),
  voice('Samantha', 'en-US'),
  voice('Daniel', 'en-GB', { default: true }),
];

test('those of the region come first, those on the device before others, other languages never', () => {
  expect(voicesFor(VOICES, 'zh-CN').map(({ name }) => name)).toEqual(['Tingting', 'Meijia', 'Online']);
  expect(voicesFor(VOICES, 'en').map(({ name }) => name)).toEqual(['Daniel', 'Samantha']);
});

test.each([
  ['the best on the device', VOICES, undefined, 'Tingting'],
  ['the chosen one', VOICES, 'Meijia', 'Meijia'],
  ['one that sends the text away, being chosen', VOICES, 'Online', 'Online'],
  ['one chosen for another language', VOICES, 'Daniel', 'Tingting'],
  ['one that is gone', VOICES, 'Lili', 'Tingting'],
  ['none that sends the text away, unasked', VOICES.slice(0, 1), undefined, undefined],
  ['as Android writes it', [voice('a', 'zh_CN')], undefined, 'a'],
  ['as eSpeak writes it', [voice('b', 'cmn')], undefined, 'b'],
  ['Cantonese is another language', [voice('c', 'yue'), voice('d', 'zh-HK')], undefined, undefined],
] as const)('%s', (_, voices, chosen, expected) => {
  expect(chooseVoice(voices, 'zh-CN', chosen)?.name).toBe(expected);
});
