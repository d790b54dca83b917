/** What of a SpeechSynthesisVoice a choice depends on. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47; some systems write `zh_CN` or `cmn`. */
  readonly lang: string;
  /** Whether it speaks on the device; others are sent the text. */
  readonly localService: boolean;
  readonly default: boolean;
}

const subtags = (language: string): string[] => language.toLowerCase().split(/[-_]/);

/** The language that a voice speaks, Mandarin as `zh`. Cantonese is another. */
export function spokenLanguage(language: string): string {
  const [primary = '', ...rest] = subtags(language);
  if (primary === 'zh' && rest.includes('hk')) return 'yue';
  return primary === 'cmn' ? 'zh' : primary;
}

/** The voices that can read a text of a language: those of its region first, those on the device before others. */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string): V[] {
  const wanted = spokenLanguage(language);
  const [, ...region] = subtags(language);
  const rank = ({ lang, localService, default: isDefault }: V): number =>
    (localService ? 4 : 0) +
    (region.some((tag) => subtags(lang).includes(tag)) ? 2 : 0) +
    (isDefault ? 1 : 0);
  return voices.filter(({ lang }) => spokenLanguage(lang) === wanted).sort((a, b) => rank(b) - rank(a));
}

/** The voice to read in: the one the reader chose, where it is there; else the best on the device, and no other. */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string,
  chosen: string | undefined,
): V | undefined {
  const fitting = voicesFor(voices, language);
  return (
    fitting.find(({ voiceURI }) => voiceURI === chosen) ?? fitting.find(({ localService }) => localService)
  );
}
