import * as v from 'valibot';
import type { Setting } from '../core/exchange/backup.ts';
import { LANGUAGES } from '../i18n/messages.ts';

export const THEMES = ['system', 'paper', 'sepia', 'green', 'dark', 'black'] as const;
export const FACES = ['song', 'hei', 'kai'] as const;
export const WEIGHTS = ['regular', 'heavier'] as const;
/** In em; `auto` is two where the text is Chinese, none elsewhere. */
export const INDENTS = ['auto', 0, 1, 2, 3, 4] as const;
/** Animation: as the system asks for, or less whatever it asks for. */
export const MOTIONS = ['system', 'less'] as const;
/** Which form of characters is shown: OpenCC's s2t, s2tw, s2hk and t2s, or as printed. */
export const CHARACTERS = ['printed', 'simplified', 'traditional', 'taiwan', 'hongkong'] as const;
export const PUNCTUATION = ['printed', 'full'] as const;
/** The outer quotation marks: as printed, 「」 with 『』 within, or 『』 with 「」 within. */
export const QUOTES = ['printed', 'single', 'double'] as const;
export const PINYIN = ['off', 'rare', 'all'] as const;
/** What stays clear while the rest of the text is dimmed. */
export const DIMMINGS = ['off', 'paragraph', 'line'] as const;
export const DIRECTIONS = ['horizontal', 'vertical'] as const;
export const FLOWS = ['scroll', 'pages'] as const;
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;

/** Text size in px. */
export const FONT_SIZE = { min: 16, max: 28, step: 1 } as const;
/** Multiples of the text size. CLREQ: a line gap of 50 to 100 %. */
export const LINE_HEIGHT = { min: 1.5, max: 2.2, step: 0.1 } as const;
/** Between paragraphs, in em. */
export const PARAGRAPH_GAP = { min: 0, max: 2, step: 0.2 } as const;
/** Characters a line. */
export const MEASURE = { min: 30, max: 42, step: 2 } as const;

const within = ({ min, max }: { min: number; max: number }, fallback: number) =>
  v.fallback(
    v.pipe(
      v.number(),
      v.minValue(min),
      v.maxValue(max),
      v.transform((value) => value + 0), // no -0, which JSON does not keep
    ),
    fallback,
  );

const settingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.picklist(LANGUAGE_CHOICES), 'system'),
  face: v.fallback(v.picklist(FACES), 'song'),
  weight: v.fallback(v.picklist(WEIGHTS), 'regular'),
  fontSize: within(FONT_SIZE, 18),
  lineHeight: within(LINE_HEIGHT, 1.8),
  paragraphGap: within(PARAGRAPH_GAP, 0.6),
  indent: v.fallback(v.picklist(INDENTS), 'auto'),
  measure: within(MEASURE, 36),
  justify: v.fallback(v.boolean(), true),
  motion: v.fallback(v.picklist(MOTIONS), 'system'),
  characters: v.fallback(v.picklist(CHARACTERS), 'printed'),
  punctuation: v.fallback(v.picklist(PUNCTUATION), 'printed'),
  quotes: v.fallback(v.picklist(QUOTES), 'printed'),
  pinyin: v.fallback(v.picklist(PINYIN), 'off'),
  direction: v.fallback(v.picklist(DIRECTIONS), 'horizontal'),
  flow: v.fallback(v.picklist(FLOWS), 'scroll'),
  /** Whether marks are elements of the page as well, for screen readers. */
  markElements: v.fallback(v.boolean(), false),
  /** Whether letters, digits and signs alone are keys of commands (WCAG 2.1.4). */
  singleKeys: v.fallback(v.boolean(), true),
  dimming: v.fallback(v.picklist(DIMMINGS), 'off'),
  /** Whether the bars fade while one reads on. */
  fading: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Theme = Settings['theme'];

/** Whether the text is shown as it is printed, without anything over it. */
export const isAsPrinted = (settings: Settings): boolean => {
  const { characters, punctuation, pinyin } = settings;
  return (
    characters === 'printed' &&
    punctuation === 'printed' &&
    quotesOf(settings) === 'printed' &&
    pinyin === 'off'
  );
};

/** The quotation marks shown: in vertical lines “” stand as 『』 unless the reader chose others. */
export const quotesOf = ({ quotes, direction }: Settings): Settings['quotes'] =>
  direction === 'vertical' && quotes === 'printed' ? 'double' : quotes;

/** Settings from whatever was stored: what is missing or out of bounds takes its default. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});

export const DEFAULT_SETTINGS: Settings = readSettings({});

export const settingsFromRows = (rows: readonly Setting[]): Settings =>
  readSettings(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
