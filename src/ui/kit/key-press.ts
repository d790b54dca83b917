type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A press by its name in the table of commands: `j`, `Shift+j`, `?`, `Ctrl+k` (⌘ too), `Alt+F10`. Of signs, Shift and
 * Alt are left out: which of them a keyboard wants for `?` or `[` is its own affair.
 */
export function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const isSign = key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
  const isAltGraph = isSign && ctrlKey && altKey;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  return [
    (ctrlKey || metaKey) && !isAltGraph && 'Ctrl',
    altKey && !isSign && 'Alt',
    shiftKey && !isSign && 'Shift',
    name,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether a press is a letter, a digit or a sign alone: what WCAG 2.1.4 lets a reader switch off. */
export const isCharacterPress = (press: string): boolean => /^(?:Shift\+)?.$/u.test(press);

/** What a press types where it is text; undefined where it is none. */
export const textOf = (press: string): string | undefined => {
  if (press === 'Space') return ' ';
  if (!isCharacterPress(press)) return undefined;
  return press.startsWith('Shift+') ? press.slice(6).toUpperCase() : press;
};

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC_CAPS: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

const isMac = (): boolean => /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** A press as the keys that are written on: `['Shift', 'J']`. */
export function capsOf(press: string, mac = isMac()): string[] {
  return press.split(/\+(?=.)/).map((part) => {
    const cap = (mac ? MAC_CAPS[part] : undefined) ?? CAPS[part] ?? part;
    return cap.length === 1 ? cap.toUpperCase() : cap;
  });
}

/** Whether a key is an input method's: Safari says so by 229 alone of the Enter that ends a composition. */
export const isComposing = ({
  isComposing: composes,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => composes || keyCode === 229;
