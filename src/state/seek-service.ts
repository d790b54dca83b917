import type { Anchor, Resolution } from '../core/anchor/anchor.ts';
import { resolveAnchor } from '../core/anchor/resolve.ts';
import type { FromSeeker, SeekRequest, ToSeeker } from './seek-messages.ts';

/** Milliseconds of work between pauses: with the one step that runs over, well under 50. */
const SLICE = 12;

/**
 * Finds anchors, one request after the other, in slices with a pause between them, so that a request can be
 * cancelled while it is under way. In a worker a pause lets messages in; on the main thread it waits until idle.
 */
export function seekService(
  answer: (message: FromSeeker) => void,
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
): (message: ToSeeker) => void {
  const texts = new Map<number, string>();
  const queue: SeekRequest[] = [];
  let isWorking = false;

  async function seek(request: SeekRequest): Promise<Resolution[] | undefined> {
    const anchors: readonly Anchor[] = JSON.parse(request.anchors);
    const text = texts.get(request.text) ?? '';
    const snapshots = new Map(request.snapshots.map(([revision, key]) => [revision, texts.get(key)]));
    const found: Resolution[] = [];
    // By revision, since what is learned of two texts is kept for the next anchor.
    const order = [...new Set(anchors.map(({ revision }) => revision))].flatMap((revision) =>
      [...anchors.entries()].filter(([, anchor]) => anchor.revision === revision),
    );
    let until = now() + SLICE;
    for (const [i, anchor] of order) {
      if (now() >= until) {
        await pause();
        if (queue[0] !== request) return undefined;
        until = now() + SLICE;
      }
      found[i] = resolveAnchor(text, anchor, snapshots.get(anchor.revision));
    }
    return found;
  }

  async function work(): Promise<void> {
    isWorking = true;
    for (let request = queue[0]; request; request = queue[0]) {
      await pause();
      const found = queue[0] === request ? await seek(request) : undefined;
      if (found && queue[0] === request) {
        queue.shift();
        answer({ id: request.id, found: JSON.stringify(found) });
      }
    }
    isWorking = false;
  }

  return (message) => {
    if (message.kind === 'text') texts.set(message.key, message.text);
    else if (message.kind === 'seek') {
      queue.push(message);
      if (!isWorking) void work();
    } else {
      const at = queue.findIndex(({ id }) => id === message.id);
      if (at >= 0) queue.splice(at, 1);
    }
  };
}
