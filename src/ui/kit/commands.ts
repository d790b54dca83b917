import { MARK_KEYS } from './mark-keys.ts';

/** The parts of the list of commands, in the order in which they are shown. */
export const COMMAND_GROUPS = ['reading', 'everywhere', 'marking', 'looking'] as const;

interface CommandEntry {
  readonly id: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** Presses as `pressOf` names them; where several commands share one, the first that is offered runs. */
  readonly keys: readonly string[];
  /** Presses that take the place of some of these where lines run from top to bottom. */
  readonly vertical?: readonly string[];
}

/**
 * Every command that has a name of its own. The key handler, the palette, the dialog of shortcuts and Settings all read
 * this table; what a command does, and when, is said where it is offered (`offerCommands`), and its name in
 * src/i18n/command-en.ts.
 */
export const COMMANDS = [
  { id: 'find', group: 'reading', keys: ['/'] },
  { id: 'nextSentence', group: 'reading', keys: ['j', 'ArrowDown', 'ArrowRight'] },
  { id: 'previousSentence', group: 'reading', keys: ['k', 'ArrowUp', 'ArrowLeft'] },
  { id: 'extendNext', group: 'reading', keys: ['Shift+j', 'Shift+ArrowDown'], vertical: ['Shift+ArrowLeft'] },
  {
    id: 'extendPrevious',
    group: 'reading',
    keys: ['Shift+k', 'Shift+ArrowUp'],
    vertical: ['Shift+ArrowRight'],
  },
  { id: 'openMark', group: 'reading', keys: ['Enter'] },
  { id: 'nextMark', group: 'reading', keys: [']'] },
  { id: 'previousMark', group: 'reading', keys: ['['] },
  { id: 'list', group: 'reading', keys: ['m'] },
  { id: 'mend', group: 'reading', keys: [] },
  { id: 'letGo', group: 'reading', keys: ['Escape'] },
  { id: 'finishArticle', group: 'reading', keys: [] },
  { id: 'archiveArticle', group: 'reading', keys: [] },
  { id: 'pinArticle', group: 'reading', keys: [] },
  { id: 'yellow', group: 'marking', keys: [MARK_KEYS.yellow] },
  { id: 'green', group: 'marking', keys: [MARK_KEYS.green] },
  { id: 'blue', group: 'marking', keys: [MARK_KEYS.blue] },
  { id: 'pink', group: 'marking', keys: [MARK_KEYS.pink] },
  { id: 'purple', group: 'marking', keys: [MARK_KEYS.purple] },
  { id: 'underline', group: 'marking', keys: [MARK_KEYS.underline] },
  { id: 'note', group: 'marking', keys: [MARK_KEYS.note] },
  { id: 'articleNote', group: 'marking', keys: ['Shift+n'] },
  { id: 'grow', group: 'marking', keys: [MARK_KEYS.grow] },
  { id: 'copy', group: 'marking', keys: [MARK_KEYS.copy] },
  { id: 'copySource', group: 'marking', keys: ['Shift+c'] },
  { id: 'toolbar', group: 'marking', keys: ['Alt+F10'] },
  { id: 'adjust', group: 'marking', keys: ['a'] },
  { id: 'copyLink', group: 'marking', keys: ['l'] },
  { id: 'copyPassageLink', group: 'marking', keys: ['Shift+l'] },
  { id: 'picture', group: 'marking', keys: ['p'] },
  { id: 'remove', group: 'marking', keys: ['Delete', 'Backspace'] },
  { id: 'showNote', group: 'looking', keys: ['Space'] },
  { id: 'forgot', group: 'looking', keys: ['1'] },
  { id: 'hazy', group: 'looking', keys: ['2'] },
  { id: 'remembered', group: 'looking', keys: ['3'] },
  { id: 'known', group: 'looking', keys: ['4'] },
  { id: 'skip', group: 'looking', keys: ['s'] },
  { id: 'leave', group: 'looking', keys: ['Escape'] },
  { id: 'palette', group: 'everywhere', keys: ['Ctrl+k'] },
  { id: 'shortcuts', group: 'everywhere', keys: ['?'] },
  { id: 'search', group: 'everywhere', keys: ['/'] },
  { id: 'undo', group: 'everywhere', keys: ['Ctrl+z'] },
  { id: 'redo', group: 'everywhere', keys: ['Ctrl+Shift+z', 'Ctrl+y'] },
  { id: 'library', group: 'everywhere', keys: [] },
  { id: 'notes', group: 'everywhere', keys: [] },
  { id: 'look', group: 'everywhere', keys: [] },
  { id: 'settings', group: 'everywhere', keys: [] },
] as const satisfies readonly CommandEntry[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The commands that a press may stand for, in the order of the table. */
export const commandsOf = (press: string): readonly CommandId[] =>
  COMMANDS.filter(({ keys, ...rest }: CommandEntry) =>
    [...keys, ...(rest.vertical ?? [])].includes(press),
  ).map(({ id }) => id);
