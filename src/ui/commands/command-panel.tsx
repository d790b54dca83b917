import { Dialog } from '../kit/dialog.tsx';
import { ShortcutList } from '../kit/shortcut-list.tsx';
import { useCommandMessages } from '../kit/use-command-messages.ts';
import { CommandPalette } from './command-palette.tsx';
import type { Panel } from './panel.ts';

interface CommandPanelProps {
  readonly panel: Panel;
  readonly onClose: () => void;
}

/** The palette, or the list of keys, over whatever screen one is on. */
export default function CommandPanel({ panel, onClose }: CommandPanelProps) {
  const messages = useCommandMessages();
  return panel.name === 'palette' ? (
    <CommandPalette offered={panel.offered} onClose={onClose} />
  ) : (
    <Dialog title={messages.shortcuts.title} place="wide" onClose={onClose}>
      <ShortcutList />
    </Dialog>
  );
}
