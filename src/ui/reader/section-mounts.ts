import { flushSync } from 'react-dom';
import type { TextView } from './view/text-view.ts';

/** How a section's text is shown: in a view, as it is printed (null), or not at all yet. */
type Shown = TextView | null | undefined;

/**
 * Which sections of an article have their text on the screen, and in which view. Those about the reading place come
 * first, the others while the browser is idle, each a short task of its own; none is ever taken off again.
 */
export class SectionMounts {
  readonly count: number;
  /** Runs a change of texts that may stand on the screen already. */
  around: (change: () => void) => void = (change) => change();
  private view: TextView | null = null;
  private readonly shown: Shown[];
  private readonly listeners = new Set<() => void>();
  private readonly commitListeners = new Set<(section: number) => void>();

  /** @param initial how many sections, from the first, are set with the first frame */
  constructor(count: number, initial: number) {
    this.count = count;
    this.shown = Array.from({ length: count }, (_, index) => (index < initial ? null : undefined));
  }

  /** Whether a section is set as the view has it, be it from afar. */
  has(section: number): boolean {
    const shown = this.shown[section];
    return shown === this.view || (shown !== undefined && shown === this.view?.far);
  }

  viewOf(section: number): Shown {
    return this.shown[section];
  }

  /** Sets sections before it returns. Not to be called while React renders. */
  mount(sections: Iterable<number>, view = this.view): void {
    let isNew = false;
    for (const section of sections) {
      if (section >= this.count || this.shown[section] === view) continue;
      this.shown[section] = view;
      isNew = true;
    }
    if (isNew) this.around(() => flushSync(() => this.listeners.forEach((listener) => void listener())));
  }

  /** Sets a section away from the viewport. */
  mountFar(section: number): void {
    this.mount([section], this.view?.far ?? this.view);
  }

  /** Turns to another view: the front and these sections at once, the others as they are mounted again. */
  turn(view: TextView | null, sections: Iterable<number>): void {
    this.view = view;
    this.mount([0, ...sections]);
  }

  /** The section nearest to the section `place` that has not been set. */
  nextTo(place: number): number | undefined {
    for (let distance = 0; distance < this.count; distance++) {
      for (const section of [place + distance, place - distance]) {
        if (section >= 0 && section < this.count && !this.has(section)) return section;
      }
    }
    return undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Said by a section whose text React has just put into the DOM. */
  committed(section: number): void {
    for (const listener of this.commitListeners) listener(section);
  }

  onCommit(listener: (section: number) => void): () => void {
    this.commitListeners.add(listener);
    return () => this.commitListeners.delete(listener);
  }
}
