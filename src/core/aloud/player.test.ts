import { expect, test } from 'vitest';
import { type PlayerEvent, type PlayerState, startPlayer, stepPlayer } from './player.ts';

const TEXT = '甲。乙。丙。';

function play(...events: readonly PlayerEvent[]): PlayerState {
  const first = startPlayer(TEXT, 0);
  if (!first) throw new Error('Nothing to speak');
  return events.reduce((state, event) => stepPlayer(state, event, TEXT), first);
}

const started = (utterance: number): PlayerEvent => ({ type: 'started', utterance });
const finished = (utterance: number): PlayerEvent => ({ type: 'finished', utterance });
const failed = (utterance: number, error: string): PlayerEvent => ({ type: 'failed', utterance, error });
const IDLE = { type: 'look', isIdle: true } as const;
const BUSY = { type: 'look', isIdle: false } as const;

/** Status, the sentence, and which utterance it is. */
const seen = ({ status, sentence, utterance }: PlayerState) =>
  `${status} ${TEXT.slice(sentence.start, sentence.end)} ${utterance}`;

test.each<readonly [string, readonly PlayerEvent[], string]>([
  ['it begins', [], 'playing 甲。 1'],
  ['one sentence after another', [started(1), finished(1), started(2)], 'playing 乙。 2'],
  ['the end', [finished(1), finished(2), finished(3)], 'ended 丙。 3'],
  ['again from the end', [finished(1), finished(2), finished(3), { type: 'play' }], 'playing 甲。 4'],
  ['back from the end', [finished(1), finished(2), finished(3), { type: 'previous' }], 'paused 乙。 3'],
  ['a pause keeps the place', [finished(1), { type: 'pause' }], 'paused 乙。 2'],
  ['and goes on there', [finished(1), { type: 'pause' }, { type: 'play' }], 'playing 乙。 3'],
  ['what ends after a pause', [{ type: 'pause' }, finished(1)], 'paused 甲。 1'],
  ['next', [{ type: 'next' }], 'playing 乙。 2'],
  ['next says it stopped the last', [{ type: 'next' }, failed(1, 'interrupted')], 'playing 乙。 2'],
  ['the last has no next', [{ type: 'next' }, { type: 'next' }, { type: 'next' }], 'playing 丙。 3'],
  ['previous', [{ type: 'next' }, { type: 'previous' }], 'playing 甲。 3'],
  ['the first again', [{ type: 'previous' }], 'playing 甲。 2'],
  ['next while paused', [{ type: 'pause' }, { type: 'next' }], 'paused 乙。 1'],
  ['another rate', [{ type: 'respeak' }, finished(1)], 'playing 甲。 2'],
  ['another rate while paused', [{ type: 'pause' }, { type: 'respeak' }], 'paused 甲。 1'],
  ['from elsewhere', [{ type: 'pause' }, { type: 'from', offset: 4 }], 'playing 丙。 2'],
  ['from the end', [{ type: 'from', offset: 6 }], 'playing 甲。 1'],
  ['another tab takes the voice', [started(1), failed(1, 'interrupted')], 'paused 甲。 1'],
  ['another tab empties the queue', [failed(1, 'canceled')], 'paused 甲。 1'],
  ['an end that is never told', [started(1), IDLE, IDLE, IDLE], 'playing 乙。 2'],
  ['a breath between sentences', [started(1), IDLE, IDLE, BUSY, IDLE, IDLE], 'playing 甲。 1'],
  ['a beginning that is never told', [IDLE, IDLE, IDLE], 'playing 甲。 2'],
  ['never, twice', [IDLE, IDLE, IDLE, IDLE, IDLE, IDLE], 'failed 甲。 2'],
  ['looks at a paused player', [{ type: 'pause' }, IDLE, IDLE, IDLE], 'paused 甲。 1'],
  ['once more after a failure', [failed(1, 'network'), { type: 'play' }], 'playing 甲。 2'],
])('%s', (_, events, expected) => expect(seen(play(...events))).toBe(expected));

test.each([
  ['not-allowed', 'refused'],
  ['network', 'network'],
  ['synthesis-failed', 'engine'],
  ['voice-unavailable', 'engine'],
])('the error %s is told as %s', (error, failure) => {
  expect(play(failed(1, error))).toMatchObject({ status: 'failed', failure });
});

test('silence is told, and forgotten once it plays again', () => {
  const silent = play(IDLE, IDLE, IDLE, IDLE, IDLE, IDLE);
  expect(silent.failure).toBe('silent');
  expect(stepPlayer(silent, { type: 'play' }, TEXT).failure).toBeUndefined();
});

test('what changes nothing gives the same state', () => {
  const state = play(started(1));
  for (const event of [{ type: 'play' }, BUSY, finished(7), failed(7, 'network')] as const)
    expect(stepPlayer(state, event, TEXT)).toBe(state);
});

test('a text without words has nothing to play', () => expect(startPlayer('■\n。', 0)).toBeUndefined());
