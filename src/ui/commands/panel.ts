import type { OfferedCommands } from '../kit/command-offers.ts';

/** What stands over the screen: the palette with what was offered when it was opened, or the list of keys. */
export type Panel =
  | { readonly name: 'palette'; readonly offered: OfferedCommands }
  | { readonly name: 'shortcuts' };
