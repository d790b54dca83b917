import { redo, undo } from '../../state/undo-commands.ts';
import { type OfferedCommands, offeredCommands } from '../kit/command-offers.ts';
import type { Panel } from './panel.ts';

const goTo = (hash: string) => () => {
  location.hash = hash;
};

/** What can be done on every screen. */
export const appCommands = (show: (panel: Panel) => void): OfferedCommands => ({
  palette: async () => show({ name: 'palette', offered: await offeredCommands() }),
  shortcuts: () => show({ name: 'shortcuts' }),
  undo: () => void undo(),
  redo: () => void redo(),
  library: goTo('#/'),
  notes: goTo('#/notes'),
  look: goTo('#/look'),
  settings: goTo('#/settings'),
});
