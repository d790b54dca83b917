import { isTypedAhead } from '../../dom/typing/type-ahead.ts';
import { notify } from '../../state/session-store.ts';
import { type OfferedCommands, offeredCommands } from './command-offers.ts';
import { commandsOf } from './commands.ts';
import { textOf } from './key-press.ts';

/** What these presses do to a control that has the focus is the control's own. */
const OF_CONTROLS = /^(?:Enter|Space|(?:Shift\+)?(?:Arrow.*|Page.*|Home|End))$/;
const CONTROL = 'a, button, input, select, summary, [role="slider"], [role="toolbar"], [role="dialog"]';

/** Presses that wait for what they ask for to be fetched; those after them wait their turn. */
let waiting: Promise<void> | undefined;

/**
 * Runs the first command of the table that has this key and is offered. Gives whether there was one, so that the
 * browser is to do nothing with the key; undefined where that is not known yet.
 */
export function runPress(press: string, target: EventTarget | null): boolean | undefined {
  if (OF_CONTROLS.test(press) && target instanceof Element && target.closest(CONTROL)) return false;
  const text = textOf(press);
  // A note may have begun since, by a press that was before this one.
  if (isTypedAhead(text)) return true;
  const candidates = commandsOf(press);
  if (candidates.length === 0 && !waiting) return false;
  const run = (offered: OfferedCommands): boolean => {
    if (isTypedAhead(text)) return true;
    const act = candidates.map((id) => offered[id]).find((act) => act !== undefined);
    act?.();
    return act !== undefined;
  };
  const offered = waiting ?? offeredCommands(press);
  if (!(offered instanceof Promise)) return run(offered);
  const turn = offered
    .then(() => offeredCommands(press))
    .then(run)
    .then(
      () => undefined,
      () => notify((m) => m.reader.failedHelp, 'failed'),
    )
    .finally(() => {
      if (waiting === turn) waiting = undefined;
    });
  waiting = turn;
  return undefined;
}
