import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeAnchor } from '../core/anchor/describe.ts';
import { resolveAnchors } from '../core/anchor/resolve.ts';
import { type OpenSeeker, SeekClient } from './seek-client.ts';
import type { ToSeeker } from './seek-messages.ts';
import { seekService } from './seek-service.ts';

const OLD = Array.from({ length: 30 }, (_, n) => `第${n}段说到了圈点的来历，也说到了批注的用处${n}。`).join(
  '\n',
);
const NOW = `多了一段。\n${OLD.replace('第3段', '第三段').replace('第9段说到了', '')}`;
const anchors = Array.from({ length: 30 }, (_, n) => {
  const start = OLD.indexOf(`第${n}段`);
  return describeAnchor(OLD, { start, end: start + 12 });
});
const textOf = () => OLD;
const expected = resolveAnchors(NOW, anchors, textOf);
const search = { text: NOW, anchors, textOf };
const never = new AbortController().signal;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A port to a service that takes a step when told to, each anchor a slice of its own. */
function fakePort() {
  const steps: (() => void)[] = [];
  const sent: ToSeeker[] = [];
  const ends: string[] = [];
  let clock = 0;
  let fail = (): void => undefined;
  const open: OpenSeeker = (answer, onFail) => {
    fail = onFail;
    const pause = () => new Promise<void>((resolve) => void steps.push(resolve));
    const receive = seekService(answer, pause, () => (clock += 20));
    return {
      send: (message) => {
        sent.push(structuredClone(message));
        receive(message);
      },
      close: () => void ends.push('closed'),
    };
  };
  const step = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      steps.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    }
  };
  return { open, sent, ends, step, die: () => fail() };
}

test('what is found is what would be found here, and each text is sent once', async () => {
  const { open, sent, step } = fakePort();
  const client = new SeekClient(open);
  const first = client.seek(search, never);
  const second = client.seek({ ...search, anchors: anchors.slice(4, 6) }, never);
  await step(100);
  expect(await first).toEqual(expected);
  expect(await second).toEqual(expected.slice(4, 6));
  expect(sent.map(({ kind }) => kind)).toEqual(['text', 'text', 'seek', 'seek']);
});

test('one that nobody waits for is left where it stands, and the next begins', async () => {
  const { open, step } = fakePort();
  const client = new SeekClient(open);
  const controller = new AbortController();
  const older = client.seek(search, controller.signal);
  await step(5);
  controller.abort();
  expect(await older).toBeUndefined();
  const newer = client.seek({ ...search, anchors: anchors.slice(0, 2) }, never);
  // What is left of the older would take 25 steps.
  await step(8);
  expect(await newer).toEqual(expected.slice(0, 2));
});

test('a seeker that cannot start gives way to the next', async () => {
  const { open, step } = fakePort();
  const client = new SeekClient(() => {
    throw new Error('No workers here');
  }, open);
  const found = client.seek(search, never);
  await step(100);
  expect(await found).toEqual(expected);
});

test('what a seeker leaves unanswered when it dies, the next one does, with its texts', async () => {
  const first = fakePort();
  const second = fakePort();
  const client = new SeekClient(first.open, second.open);
  const found = client.seek(search, never);
  await first.step(5);
  first.die();
  first.die();
  await second.step(100);
  expect(await found).toEqual(expected);
  expect(second.sent.map(({ kind }) => kind)).toEqual(['text', 'text', 'seek']);
  expect(first.ends).toEqual(['closed']);
});

test('one that has rested is closed, and opened anew with its texts', async () => {
  const { open, sent, ends, step } = fakePort();
  const client = new SeekClient(open);
  const found = client.seek(search, never);
  await step(100);
  await found;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual(['closed']);
  void client.seek(search, never);
  expect(sent.filter(({ kind }) => kind === 'text')).toHaveLength(4);
});

test('without the old text it is sought by quote', async () => {
  const { open, sent, step } = fakePort();
  const found = new SeekClient(open).seek({ ...search, textOf: () => undefined }, never);
  await step(100);
  expect(await found).toEqual(resolveAnchors(NOW, anchors, () => undefined));
  expect(sent.filter(({ kind }) => kind === 'text')).toHaveLength(1);
});
