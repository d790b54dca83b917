import type { Page } from '@playwright/test';

export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

/** What a test does with the engine, and sees of it. */
interface FakeSpeech {
  /** What was spoken to its end or is being spoken, in order; a text that was cut short is followed by `✂`. */
  readonly said: string[];
  /** The pace of the last utterance, and the voice's name. */
  readonly manner: { rate: number; voice: string };
  /** Ends the utterance that is being spoken. */
  finish(): void;
  /** Puts up the list of voices, late, as Chromium does. */
  list(voices: readonly FakeVoice[]): void;
}

export const TINGTING: FakeVoice = { name: '婷婷', lang: 'zh-CN', localService: true };
export const ONLINE: FakeVoice = { name: '云希', lang: 'zh-CN', localService: false };

/**
 * Puts a speech engine in place of the browser's, before the page's scripts run. Its interface and the order of its
 * events are Chromium's: `start` and `end` come as tasks of their own; `cancel` gives `interrupted` to what is being
 * spoken and `canceled` to what waits. It makes no sound, and each utterance lasts until `finish`.
 */
export async function fakeSpeech(page: Page, voices: readonly FakeVoice[]): Promise<void> {
  await page.addInitScript(installFakeSpeech, [...voices]);
}

const engine = (page: Page) =>
  page.evaluateHandle(() => (globalThis as unknown as { fakeSpeech: FakeSpeech }).fakeSpeech);

export const said = async (page: Page): Promise<readonly string[]> =>
  (await engine(page)).evaluate((speech) => speech.said);
export const manner = async (page: Page): Promise<FakeSpeech['manner']> =>
  (await engine(page)).evaluate((speech) => speech.manner);
export const finish = async (page: Page): Promise<void> =>
  (await engine(page)).evaluate((speech) => speech.finish());
export const listVoices = async (page: Page, voices: readonly FakeVoice[]): Promise<void> =>
  (await engine(page)).evaluate((speech, given) => speech.list(given), voices);

/** Runs in the page, and takes nothing from this module with it. */
function installFakeSpeech(initial: FakeVoice[]): void {
  type Told = 'start' | 'end' | 'error';
  class Utterance extends EventTarget {
    readonly text: string;
    voice: { name: string } | null = null;
    lang = '';
    rate = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const toVoice = (voice: FakeVoice) => ({ ...voice, voiceURI: voice.name, default: false });
  let voices = initial.map(toVoice);
  const queue: Utterance[] = [];
  let spoken: Utterance | undefined;
  const said: string[] = [];
  const manner = { rate: 0, voice: '' };
  const tell = (utterance: Utterance, type: Told, error?: string): void => {
    setTimeout(() => utterance.dispatchEvent(Object.assign(new Event(type), { error })));
  };
  const next = (): void => {
    spoken = queue.shift();
    if (!spoken) return;
    said.push(spoken.text);
    Object.assign(manner, { rate: spoken.rate, voice: spoken.voice?.name });
    tell(spoken, 'start');
  };
  class Synthesis extends EventTarget {
    paused = false;
    get speaking(): boolean {
      return spoken !== undefined;
    }
    get pending(): boolean {
      return queue.length > 0;
    }
    getVoices() {
      return voices;
    }
    speak(utterance: Utterance): void {
      queue.push(utterance);
      if (!spoken) next();
    }
    cancel(): void {
      if (spoken) {
        said.push('✂');
        tell(spoken, 'error', 'interrupted');
      }
      for (const utterance of queue.splice(0)) tell(utterance, 'error', 'canceled');
      spoken = undefined;
    }
    pause(): void {}
    resume(): void {}
  }
  const synthesis = new Synthesis();
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(globalThis, {
    fakeSpeech: {
      said,
      manner,
      finish: () => {
        if (spoken) tell(spoken, 'end');
        next();
      },
      list: (given: FakeVoice[]) => {
        voices = given.map(toVoice);
        synthesis.dispatchEvent(new Event('voiceschanged'));
      },
    },
  });
}
