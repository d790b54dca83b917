/** What a speech engine tells of an utterance; `error` as in SpeechSynthesisErrorEvent. */
export type SpeechEvent =
  | { readonly type: 'started' | 'finished'; readonly utterance: number }
  | { readonly type: 'failed'; readonly utterance: number; readonly error: string }
  | { readonly type: 'look'; readonly isIdle: boolean };

interface Manner {
  readonly voice: SpeechSynthesisVoice;
  /** 1 is the voice's own pace. */
  readonly rate: number;
}

/** Some engines drop what is spoken in the same breath as `cancel`, in ms. */
const BREATH = 60;
/** How often the engine is looked at while it speaks, in ms. */
const LOOK = 1000;

/**
 * One utterance at a time. It never pauses the engine: Chromium lets go of an utterance that rests for a quarter of a
 * minute, and Android knows no pause. Silence is the end of an utterance, which is then spoken anew.
 */
export class Speech {
  private readonly synthesis: SpeechSynthesis;
  private readonly tell: (event: SpeechEvent) => void;
  /** Utterances that may yet be told of: unless they are held, their events go with them when they are collected. */
  private readonly held = new Set<SpeechSynthesisUtterance>();
  private breath: ReturnType<typeof setTimeout> | undefined;
  private looks: ReturnType<typeof setInterval> | undefined;

  constructor(synthesis: SpeechSynthesis, tell: (event: SpeechEvent) => void) {
    this.synthesis = synthesis;
    this.tell = tell;
  }

  /** Speaks a text, and nothing else; what is told of it bears the number `utterance`. */
  speak(utterance: number, text: string, { voice, rate }: Manner): void {
    const wasBusy = this.silence();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = rate;
    spoken.addEventListener('start', () => this.tell({ type: 'started', utterance }));
    spoken.addEventListener('end', () => {
      this.held.delete(spoken);
      this.tell({ type: 'finished', utterance });
    });
    spoken.addEventListener('error', ({ error }) => {
      this.held.delete(spoken);
      this.tell({ type: 'failed', utterance, error });
    });
    this.held.add(spoken);
    const begin = (): void => {
      // Another page may have left the engine, which is the browser's, paused.
      if (this.synthesis.paused) this.synthesis.resume();
      this.synthesis.speak(spoken);
    };
    if (wasBusy) this.breath = setTimeout(begin, BREATH);
    else begin();
    this.looks = setInterval(() => {
      const { speaking, pending } = this.synthesis;
      this.tell({ type: 'look', isIdle: !speaking && !pending });
    }, LOOK);
  }

  /** Ends what is spoken, and gives whether anything was. */
  silence(): boolean {
    clearTimeout(this.breath);
    clearInterval(this.looks);
    const { speaking, pending } = this.synthesis;
    if (speaking || pending) this.synthesis.cancel();
    return speaking || pending;
  }
}
