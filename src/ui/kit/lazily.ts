import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

interface Module<Props> {
  readonly default: ComponentType<Props>;
}

interface Lazily<Props> {
  readonly Lazy: LazyExoticComponent<ComponentType<Props>>;
  readonly load: () => Promise<unknown>;
}

/**
 * A component in a file of its own, and what fetches that. Loaded before it is rendered, it comes with the very frame;
 * `lazy` alone waits for a promise even then, and what is about it is rendered twice: 30 ms of a page's start.
 */
export function lazily<Props>(fetch: () => Promise<Module<Props>>): Lazily<Props> {
  let loaded: Module<Props> | undefined;
  const load = async (): Promise<Module<Props>> => {
    loaded = await fetch();
    return loaded;
  };
  return { Lazy: lazy(() => (loaded ? atOnce(loaded) : load())), load };
}

/** What calls back at once: React provides for that, and no true promise does it. */
function atOnce<T>(value: T): Promise<T> {
  // biome-ignore lint/suspicious/noThenProperty: nothing but React's `lazy` is given it
  return { then: (onFulfilled: (value: T) => unknown) => onFulfilled(value) } as unknown as Promise<T>;
}
