import { afterEach, describe, expect, test, vi } from 'vitest';
import { offerCommands, offeredCommands, offerLazily } from './command-offers.ts';
import { runPress } from './run-press.ts';

vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

const done: string[] = [];
const stops: (() => void)[] = [];
const log = (what: string) => () => void done.push(what);

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  done.length = 0;
});

/** Ends once what waits has run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a press', () => {
  test('runs what is offered for it, and is then not the browser’s', () => {
    stops.push(offerCommands(() => ({ nextSentence: log('next'), find: undefined })));
    expect(runPress('j', null)).toBe(true);
    expect(runPress('k', null)).toBe(false);
    expect(runPress('/', null)).toBe(false);
    expect(runPress('q', null)).toBe(false);
    expect(done).toEqual(['next']);
  });

  test('that two commands share is the first one’s that is offered', () => {
    stops.push(offerCommands(() => ({ search: log('search') })));
    runPress('/', null);
    stops.push(offerCommands(() => ({ find: log('find') })));
    runPress('/', null);
    expect(done).toEqual(['search', 'find']);
  });

  test('tells what is offered which key asks', () => {
    stops.push(offerCommands((press) => (press === 'ArrowDown' ? { nextSentence: log('arrow') } : {})));
    expect([runPress('j', null), runPress('k', null)]).toEqual([false, false]);
  });

  test('is nobody’s once the offer is taken back', () => {
    offerCommands(() => ({ nextSentence: log('next') }))();
    expect(runPress('j', null)).toBe(false);
  });
});

test('presses that come while what they do is fetched run in their order, each upon what the last has done', async () => {
  let fetch: (module: string) => void = () => undefined;
  const module = new Promise<string>((resolve) => {
    fetch = resolve;
  });
  let at = 0;
  stops.push(
    offerLazily(
      () => module,
      (name) => ({
        nextSentence: () => {
          at += 1;
          done.push(`${name} ${at}`);
        },
        yellow: at > 0 ? log(`mark ${at}`) : undefined,
      }),
    ),
  );
  const known = ['j', '1', 'j', '1'].map((press) => runPress(press, null));
  expect(known).toEqual([undefined, undefined, undefined, undefined]);
  expect(done).toEqual([]);
  fetch('to');
  await settled();
  expect(done).toEqual(['to 1', 'mark 1', 'to 2', 'mark 2']);
  expect(runPress('1', null)).toBe(true);
});

test('one that cannot be fetched leaves the rest as they are', async () => {
  const stop = offerLazily(
    () => Promise.reject(new Error('offline')),
    () => ({}),
  );
  expect(runPress('j', null)).toBeUndefined();
  await settled();
  stop();
  stops.push(offerCommands(() => ({ nextSentence: log('next') })));
  expect(runPress('j', null)).toBe(true);
});

test('all that is offered is one, at once where nothing is to be fetched', async () => {
  stops.push(offerCommands(() => ({ undo: log('undo') })));
  stops.push(offerCommands(() => ({ redo: log('redo') })));
  expect(Object.keys(offeredCommands())).toEqual(['undo', 'redo']);
  stops.push(
    offerLazily(
      () => Promise.resolve('module'),
      () => ({ find: log('find') }),
    ),
  );
  const offered = offeredCommands();
  expect(offered).toBeInstanceOf(Promise);
  expect(Object.keys(await offered)).toEqual(['undo', 'redo', 'find']);
  expect(Object.keys(offeredCommands())).toEqual(['undo', 'redo', 'find']);
});
