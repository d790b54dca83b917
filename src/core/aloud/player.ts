import type { TextRange } from '../text/offset.ts';
import { spokenBefore, spokenFrom } from './spoken-sentence.ts';

/** Why reading aloud stopped by itself. */
export type AloudFailure = 'refused' | 'network' | 'silent' | 'engine';

/**
 * Reading aloud, sentence by sentence. Each time a sentence is to be spoken `utterance` grows by one; whoever drives
 * the speech engine speaks `sentence` whenever it sees a new one, and falls silent unless the status is `playing`.
 */
export interface PlayerState {
  readonly status: 'playing' | 'paused' | 'ended' | 'failed';
  /** Being spoken, or to be spoken next. In UTF-16 code units of the projection. */
  readonly sentence: TextRange;
  /** Names the latest utterance; what is told of others comes late and means nothing. */
  readonly utterance: number;
  /** Whether the engine has said that the utterance began. */
  readonly isHeard: boolean;
  /** Looks in a row that found the engine with nothing to say. */
  readonly idleLooks: number;
  /** Whether the sentence has been tried again already. */
  readonly isRetry: boolean;
  readonly failure?: AloudFailure;
}

export type PlayerEvent =
  | { readonly type: 'play' | 'pause' | 'next' | 'previous' | 'respeak' }
  | { readonly type: 'from'; readonly offset: number }
  | { readonly type: 'started' | 'finished'; readonly utterance: number }
  /** `error` as in SpeechSynthesisErrorEvent. */
  | { readonly type: 'failed'; readonly utterance: number; readonly error: string }
  /** A look at the engine, about once a second while playing. */
  | { readonly type: 'look'; readonly isIdle: boolean };

/** An engine idle at this many looks in a row has lost the utterance, or its end. */
const LOST = 3;

/** At the sentence that an offset lies in, about to speak it; undefined where nothing follows that can be spoken. */
export function startPlayer(text: string, offset: number): PlayerState | undefined {
  const sentence = spokenFrom(text, offset);
  return sentence && speak({ ...AT_REST, sentence }, sentence);
}

const AT_REST = { status: 'paused', utterance: 0, isHeard: false, idleLooks: 0, isRetry: false } as const;

const speak = ({ utterance }: PlayerState, sentence: TextRange): PlayerState => ({
  ...AT_REST,
  status: 'playing',
  sentence,
  utterance: utterance + 1,
});

const rest = ({ sentence, utterance }: PlayerState, status: 'paused' | 'ended' = 'paused'): PlayerState => ({
  ...AT_REST,
  sentence,
  utterance,
  status,
});

const fail = (state: PlayerState, failure: AloudFailure): PlayerState => ({
  ...rest(state),
  status: 'failed',
  failure,
});

/** The state after an event. The same object where the event changes nothing. */
export function stepPlayer(state: PlayerState, event: PlayerEvent, text: string): PlayerState {
  switch (event.type) {
    case 'play': {
      if (state.status === 'playing') return state;
      const first = state.status === 'ended' ? spokenFrom(text, 0) : undefined;
      return speak(state, first ?? state.sentence);
    }
    case 'pause':
      return state.status === 'playing' ? rest(state) : state;
    case 'respeak':
      return state.status === 'playing' ? speak(state, state.sentence) : state;
    case 'next':
      return move(state, spokenFrom(text, state.sentence.end));
    case 'previous':
      return move(state, spokenBefore(text, state.sentence.start) ?? state.sentence);
    case 'from': {
      const sentence = spokenFrom(text, event.offset);
      return sentence ? speak(state, sentence) : state;
    }
    case 'started':
      return isCurrent(state, event) ? { ...state, isHeard: true, idleLooks: 0 } : state;
    case 'finished':
      return isCurrent(state, event) ? goOn(state, text) : state;
    case 'failed':
      return isCurrent(state, event) ? afterError(state, event.error) : state;
    case 'look':
      return state.status === 'playing' ? afterLook(state, event.isIdle, text) : state;
  }
}

const isCurrent = (state: PlayerState, { utterance }: { readonly utterance: number }): boolean =>
  state.status === 'playing' && utterance === state.utterance;

/** To another sentence: on with speaking where it was spoken, else ready there. */
function move(state: PlayerState, sentence: TextRange | undefined): PlayerState {
  if (!sentence) return state;
  return state.status === 'playing' ? speak(state, sentence) : { ...rest(state), sentence };
}

function goOn(state: PlayerState, text: string): PlayerState {
  const next = spokenFrom(text, state.sentence.end);
  return next ? speak(state, next) : rest(state, 'ended');
}

function afterError(state: PlayerState, error: string): PlayerState {
  switch (error) {
    // Not by us, whose own silence makes an utterance a late one: another tab has taken the voice.
    case 'interrupted':
    case 'canceled':
      return rest(state);
    case 'not-allowed':
      return fail(state, 'refused');
    case 'network':
      return fail(state, 'network');
    default:
      return fail(state, 'engine');
  }
}

function afterLook(state: PlayerState, isIdle: boolean, text: string): PlayerState {
  if (!isIdle) return state.idleLooks === 0 ? state : { ...state, idleLooks: 0 };
  const idleLooks = state.idleLooks + 1;
  if (idleLooks < LOST) return { ...state, idleLooks };
  if (state.isHeard) return goOn(state, text);
  return state.isRetry ? fail(state, 'silent') : { ...speak(state, state.sentence), isRetry: true };
}
