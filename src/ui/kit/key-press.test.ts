import { describe, expect, test } from 'vitest';
import { COMMAND_GROUPS, COMMANDS } from './commands.ts';
import { capsOf, isCharacterPress, isComposing, pressOf } from './key-press.ts';

const press = (key: string, ...held: string[]) =>
  pressOf({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  });

describe('a press by its name', () => {
  test.each([
    [press('j'), 'j'],
    [press('J', 'shift'), 'Shift+j'],
    [press('J'), 'j'], // caps lock
    [press('?', 'shift'), '?'],
    [press('/', 'shift'), '/'], // a keyboard that has it on Shift+7
    [press('[', 'ctrl', 'alt'), '['], // AltGr
    [press('[', 'alt'), '['], // Option
    [press('k', 'meta'), 'Ctrl+k'],
    [press('Z', 'ctrl', 'shift'), 'Ctrl+Shift+z'],
    [press('/', 'ctrl'), 'Ctrl+/'],
    [press('F10', 'alt'), 'Alt+F10'],
    [press('ArrowDown', 'shift'), 'Shift+ArrowDown'],
    [press(' '), 'Space'],
    [press('1'), '1'],
    [press('1', 'alt'), 'Alt+1'],
  ])('%s', (name, expected) => expect(name).toBe(expected));
});

test.each([
  ...['j', 'Shift+j', '1', '?', '['].map((name) => [name, true] as const),
  ...['Escape', 'Enter', 'Space', 'Shift+ArrowDown', 'Ctrl+k', 'Alt+F10', 'Delete'].map(
    (name) => [name, false] as const,
  ),
])('%s is a character alone: %s', (name, expected) => expect(isCharacterPress(name)).toBe(expected));

test.each([
  ['Ctrl+Shift+z', false, ['Ctrl', 'Shift', 'Z']],
  ['Ctrl+Shift+z', true, ['⌘', '⇧', 'Z']],
  ['Shift+ArrowDown', false, ['Shift', '↓']],
  ['Escape', false, ['Esc']],
  ['/', true, ['/']],
] as const)('%s is written %j', (name, mac, caps) => expect(capsOf(name, mac)).toEqual(caps));

test('every command has an id of its own', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
});

test.each(COMMAND_GROUPS)('no two commands of the group %s share a key', (group) => {
  const keys = COMMANDS.filter((command) => command.group === group).flatMap((command) => [...command.keys]);
  expect(keys).toEqual([...new Set(keys)]);
});

test('a key of an input method is none of ours', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
