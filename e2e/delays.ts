/**
 * Runs in the page, before its scripts, where `QUANDIAN_E2E_DELAYS` is set: what comes by itself comes late, by times
 * drawn anew each time, in the order it would have come in. Journeys that pass by being quick enough fail, and so do
 * those in which the app counts on one thing being there before another. Times are in ms.
 */
export function delays(): void {
  const later = setTimeout.bind(globalThis);
  const now = performance.now.bind(performance);

  /** Runs what it is given late by up to `most`, one after the other. */
  function lane(most: number): (run: () => void) => void {
    const queue: { readonly due: number; readonly run: () => void }[] = [];
    let isOn = false;
    const turn = (): void => {
      const [head] = queue;
      isOn = head !== undefined;
      if (!head) return;
      const rest = head.due - now();
      if (rest > 0) return void later(turn, rest);
      queue.shift();
      later(turn);
      head.run();
    };
    return (run) => {
      queue.push({ due: now() + Math.random() * most, run });
      if (!isOn) later(turn);
      isOn = true;
    };
  }

  /** Delays a handler of a kind, e.g. `onmessage`, on all objects of a class; each object keeps its own order. */
  function delayHandler(prototype: object, name: string, laneOf: (target: object) => typeof stored): void {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (!own?.set) throw new Error(`No handler ${name}`);
    const { set } = own;
    Object.defineProperty(prototype, name, {
      ...own,
      set(this: object, handler: ((event: Event) => void) | null) {
        const late = laneOf(this);
        set.call(this, handler && ((event: Event) => late(() => handler.call(this, event))));
      },
    });
  }
  function oneEach(most: number): (target: object) => (run: () => void) => void {
    const lanes = new WeakMap<object, (run: () => void) => void>();
    return (target) => {
      const known = lanes.get(target) ?? lane(most);
      lanes.set(target, known);
      return known;
    };
  }

  const stored = lane(400);
  delayHandler(IDBTransaction.prototype, 'oncomplete', () => stored);
  delayHandler(MessagePort.prototype, 'onmessage', oneEach(60));
  delayHandler(BroadcastChannel.prototype, 'onmessage', oneEach(400));

  const fetchNow = fetch.bind(globalThis);
  globalThis.fetch = async (...asked) => {
    await new Promise((resolve) => later(resolve, Math.random() * 1500));
    return fetchNow(...asked);
  };
}
