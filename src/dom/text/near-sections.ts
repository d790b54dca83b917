import type { TextMap } from './text-map.ts';

/** How far beyond the view a section counts as near, in views. */
const MARGIN = '100%';

/**
 * Which sections of an article lie near the viewport: those whose marks are worth painting and measuring. All of
 * them, where the browser lays out the whole text anyway, and while it prints.
 */
export class NearSections {
  private readonly all: ReadonlySet<number>;
  private seen: ReadonlySet<number> = new Set();
  private near: ReadonlySet<number>;
  private readonly listeners = new Set<(near: ReadonlySet<number>) => void>();
  private readonly observer: IntersectionObserver | undefined;

  constructor(map: TextMap) {
    this.all = new Set(map.sections.keys());
    this.near = map.isContained ? this.seen : this.all;
    if (!map.isContained) return;
    addEventListener('beforeprint', this.takeAll);
    addEventListener('afterprint', this.takeSeen);
    const indices = new Map(map.sections.map(({ box }, index) => [box, index]));
    this.observer = new IntersectionObserver(
      (entries) => {
        const seen = new Set(this.seen);
        for (const { target, isIntersecting } of entries) {
          const index = indices.get(target);
          if (index === undefined) continue;
          if (isIntersecting) seen.add(index);
          else seen.delete(index);
        }
        const isPrinting = this.near === this.all;
        this.seen = seen;
        if (!isPrinting) this.tell(seen);
      },
      // What the article's own box cuts off is near all the same.
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    );
    for (const { box } of map.sections) this.observer.observe(box);
  }

  /** The indices of the sections near now; another set after each change. */
  readonly current = (): ReadonlySet<number> => this.near;

  /** Calls back after each change; gives a way to stop that. */
  readonly subscribe = (listener: (near: ReadonlySet<number>) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  disconnect(): void {
    this.observer?.disconnect();
    removeEventListener('beforeprint', this.takeAll);
    removeEventListener('afterprint', this.takeSeen);
    this.listeners.clear();
  }
  private readonly takeAll = (): void => this.tell(this.all);
  private readonly takeSeen = (): void => this.tell(this.seen);

  private tell(near: ReadonlySet<number>): void {
    this.near = near;
    for (const listener of this.listeners) listener(near);
  }
}
