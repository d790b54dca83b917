import * as v from 'valibot';
import { spokenLanguage } from '../core/aloud/choose-voice.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

/** Multiples of a voice's own pace. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

const schema = v.object({
  rate: v.fallback(v.picklist(RATES), 1),
  /** Chosen voices by the language they speak, as `voiceURI`. */
  voices: v.fallback(v.record(v.string(), v.string()), {}),
});

export type AloudSettings = v.InferOutput<typeof schema>;

/** The key of the row that holds them. */
const KEY = 'aloud';

/** From whatever was stored: what is missing or out of bounds takes its default. */
export const readAloudSettings = (stored: unknown): AloudSettings =>
  v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});

const load = async (): Promise<AloudSettings> =>
  readAloudSettings((await allSettings()).find(({ key }) => key === KEY)?.value);

/** How the reader has texts read aloud, live; undefined until known. */
export const useAloudSettings = (): AloudSettings | undefined => useLive(load);

async function change(edit: (settings: AloudSettings) => AloudSettings): Promise<void> {
  await attempt(async () => putSettings([{ key: KEY, value: edit(await load()) }]));
}

export const setAloudRate = (rate: AloudSettings['rate']): Promise<void> =>
  change((settings) => ({ ...settings, rate }));

/** The voice for texts of a language. */
export const setAloudVoice = (language: string, voiceURI: string): Promise<void> =>
  change(({ voices, ...rest }) => ({ ...rest, voices: { ...voices, [spokenLanguage(language)]: voiceURI } }));
