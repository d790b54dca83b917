import type { PinyinCorrection } from '../../../core/view/pinyin-corrections.ts';
import { correctReadings } from '../../../core/view/pinyin-corrections.ts';
import type { ViewMessages } from '../../../i18n/view-messages.ts';
import { notify } from '../../../state/session-store.ts';
import type { Settings } from '../../../state/settings.ts';
import { LANGUAGES, loadConversion } from './load-conversion.ts';
import { makeView } from './make-view.ts';
import type { TextView } from './text-view.ts';

type ViewSettings = Pick<Settings, 'characters' | 'punctuation' | 'quotes' | 'pinyin'>;

/** The view of a projection's text that the settings ask for. What it needs and cannot be fetched is said, and left out. */
export async function loadView(
  { characters, punctuation, quotes, pinyin }: ViewSettings,
  text: string,
  corrections: readonly PinyinCorrection[],
  toolsFor: TextView['toolsFor'],
  messages: ViewMessages,
): Promise<TextView> {
  const [conversion, dictionary] = await Promise.all([
    characters === 'printed' ? undefined : loaded(loadConversion(characters), messages.failed),
    pinyin === 'off' ? undefined : loaded(import('./pinyin-readings.ts'), messages.pinyinFailed),
  ]);
  const readings = pinyin === 'rare' ? dictionary?.rareReadingsOf : dictionary?.readingsOf;
  return makeView({
    language: conversion && characters !== 'printed' ? LANGUAGES[characters] : undefined,
    characters: conversion,
    punctuation,
    quotes,
    // A reader's own corrections are shown even where the character is not rare.
    ...(readings && {
      pinyin: pinyin === 'rare' ? ('rare' as const) : ('all' as const),
      readingsOf: (start: number, end: number) => {
        const block = text.slice(start, end);
        return correctReadings(block, readings(block), corrections);
      },
      toolsFor,
    }),
  });
}

/** What was fetched, or nothing where that failed, which is said. */
async function loaded<T>(loading: Promise<T>, failure: string): Promise<T | undefined> {
  try {
    return await loading;
  } catch {
    notify(() => failure, 'failed');
    return undefined;
  }
}
