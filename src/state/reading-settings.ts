import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What the dialog of the reading settings shows, and its reset puts back. */
const READING = [
  'theme',
  'face',
  'weight',
  'fontSize',
  'lineHeight',
  'paragraphGap',
  'indent',
  'measure',
  'justify',
  'characters',
  'punctuation',
  'quotes',
  'pinyin',
  'dimming',
  'fading',
  'motion',
  'direction',
  'flow',
  'markElements',
] as const satisfies readonly (keyof Settings)[];

type ReadingSettings = Pick<Settings, (typeof READING)[number]>;

/** Those of the settings that concern reading, as a change to be made. */
export const readingOf = (settings: Settings): ReadingSettings =>
  Object.fromEntries(READING.map((key) => [key, settings[key]])) as unknown as ReadingSettings;

/** Whether the reading settings are what they were made as. */
export const isReset = (settings: Settings): boolean =>
  READING.every((key) => settings[key] === DEFAULT_SETTINGS[key]);
