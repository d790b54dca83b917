import type { CommandId } from './commands.ts';

/** A heading that the palette leads to. */
export interface OfferedHeading {
  readonly title: string;
  readonly go: () => void;
}

type Runs = { readonly [Id in CommandId]?: (() => void) | undefined };

/** What can be done now: a command that is absent, or undefined, is not to be had here. */
export interface OfferedCommands extends Runs {
  readonly headings?: readonly OfferedHeading[];
}

/**
 * Says what a part of the screen can do at this moment. `press` is the key that asks, where one does. What it does may
 * have to be fetched first.
 */
type CommandOffer = (press?: string) => OfferedCommands | Promise<OfferedCommands>;

const offers = new Set<CommandOffer>();

/**
 * Offers commands for as long as a part of the screen is there; gives a way to stop that. To be called in a layout
 * effect: other effects run, and end, some time after the screen has changed, and a key may be pressed before.
 */
export function offerCommands(offer: CommandOffer): () => void {
  offers.add(offer);
  return () => {
    offers.delete(offer);
  };
}

/**
 * The same, where the module that holds what they do is fetched once it is needed: with the first press of a key, or
 * before it, of a pointer, since a key may follow a selection at once.
 */
export function offerLazily<Module>(
  load: () => Promise<Module>,
  offer: (module: Module, press?: string) => OfferedCommands,
): () => void {
  let loaded: Module | undefined;
  const fetch = async (): Promise<Module> => {
    loaded = await load();
    return loaded;
  };
  const unhear = onFirstPress(fetch);
  const stop = offerCommands((press) =>
    loaded ? offer(loaded, press) : fetch().then((module) => offer(module, press)),
  );
  return () => {
    unhear();
    stop();
  };
}

/** Fetches something with the first press of a pointer; what fails then is told when it is asked for. */
export function onFirstPress(fetch: () => Promise<unknown>): () => void {
  const ahead = (): void => void fetch().catch(() => undefined);
  addEventListener('pointerdown', ahead, { once: true });
  return () => removeEventListener('pointerdown', ahead);
}

/** All that is offered now, at once where nothing has to be fetched. */
export function offeredCommands(press?: string): OfferedCommands | Promise<OfferedCommands> {
  const all = [...offers].map((offer) => offer(press));
  const now = all.filter((offered): offered is OfferedCommands => !(offered instanceof Promise));
  return now.length === all.length ? join(now) : Promise.all(all).then(join);
}

const join = (offered: readonly OfferedCommands[]): OfferedCommands => Object.assign({}, ...offered);
