import { type PlayerEvent, type PlayerState, startPlayer, stepPlayer } from '../../core/aloud/player.ts';
import { Speech } from '../../dom/device/speech.ts';

interface Manner {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

/** Reads one text aloud with a speech engine: the engine does what the player's state says, and tells it the rest. */
export class AloudPlayer {
  private readonly text: string;
  private readonly speech: Speech;
  private readonly listeners = new Set<() => void>();
  private state: PlayerState | undefined;
  private manner: Manner | undefined;

  constructor(synthesis: SpeechSynthesis, text: string) {
    this.text = text;
    this.speech = new Speech(synthesis, (event) => this.send(event));
  }

  /** Undefined before anything was to be read, and where the text has no words. */
  readonly current = (): PlayerState | undefined => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads on from an offset; from the beginning, where nothing follows that can be read. */
  readFrom(offset: number): void {
    const { text, state } = this;
    const start = startPlayer(text, offset) ?? startPlayer(text, 0);
    if (start)
      this.become(state ? stepPlayer(state, { type: 'from', offset: start.sentence.start }, text) : start);
  }

  /** The voice and its pace; where there is no voice, what is to be read waits for one. */
  setManner(manner: Manner | undefined): void {
    const { voice, rate } = this.manner ?? {};
    if (voice === manner?.voice && rate === manner?.rate) return;
    this.manner = manner;
    if (!manner) this.speech.silence();
    else this.send({ type: 'respeak' });
  }

  send(event: PlayerEvent): void {
    if (this.state) this.become(stepPlayer(this.state, event, this.text));
  }

  private become(next: PlayerState): void {
    const before = this.state;
    if (next === before) return;
    this.state = next;
    const isPlaying = next.status === 'playing';
    if (isPlaying && next.utterance !== before?.utterance) this.speak(next);
    else if (!isPlaying) this.speech.silence();
    for (const listener of this.listeners) listener();
  }

  private speak({ utterance, sentence: { start, end } }: PlayerState): void {
    if (this.manner) this.speech.speak(utterance, this.text.slice(start, end), this.manner);
  }
}
