import { useEffect, useRef } from 'react';
import { notify } from '../../state/session-store.ts';
import { onFirstPress } from './command-offers.ts';
import { useInterface } from './interface.tsx';
import { isTyping } from './is-typing.ts';
import { isCharacterPress, isComposing, pressOf } from './key-press.ts';

type Table = typeof import('./run-press.ts');

let table: Table | undefined;
let fetching: Promise<Table> | undefined;

/** One fetch for all presses that wait for it: of two, the later may be done first. */
function fetchTable(): Promise<Table> {
  fetching ??= import('./run-press.ts').then(
    (loaded) => {
      table = loaded;
      return loaded;
    },
    (error) => {
      fetching = undefined;
      throw error;
    },
  );
  return fetching;
}

/** Keys that browsers have a use for: kept from them even before the table of commands has been fetched. */
const KEPT = /^(?:\/|Ctrl\+(?:Shift\+)?[kyz])$/;

/**
 * The keys of all commands, on every screen. None is taken while text is typed or composed, nor in a dialog;
 * Ctrl+K alone also where text is typed, and undo and redo alone also in a dialog.
 */
export function useCommandKeys(): void {
  const { settings } = useInterface();
  const characters = useRef(settings.singleKeys);
  characters.current = settings.singleKeys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const press = pressOf(event);
      if (event.defaultPrevented || isComposing(event) || (isTyping(target) && press !== 'Ctrl+k')) return;
      if (
        !/^Ctrl.*[yz]$/.test(press) &&
        document.querySelector('dialog[open], :is([role="dialog"], [role="menu"]):popover-open')
      )
        return;
      if (isCharacterPress(press) && !characters.current) return;
      if (table?.runPress(press, target) ?? KEPT.test(press)) event.preventDefault();
      if (table) return;
      fetchTable().then(
        ({ runPress }) => runPress(press, target),
        () => KEPT.test(press) && notify((m) => m.reader.failedHelp, 'failed'),
      );
    };
    const unhear = onFirstPress(fetchTable);
    addEventListener('keydown', onKey);
    return () => {
      unhear();
      removeEventListener('keydown', onKey);
    };
  }, []);
}
