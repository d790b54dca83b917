/** Closing marks by their opening ones; half- and full-width brackets are the same mark, as a scan mixes them. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': ')',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '〖': '〗',
  '[': ']',
  '［': ']',
  '{': '}',
  '｛': '}',
};
const FOLDED: Readonly<Record<string, string>> = { '）': ')', '］': ']', '｝': '}' };
const CLOSING = new Set(Object.values(PAIRS));
const APOSTROPHE = /\p{Script=Latin}’\p{Script=Latin}/u;

/**
 * The UTF-16 offset of the first quote or bracket that does not find its partner: a closing one that closes
 * nothing, else the innermost that stays open. Straight quotation marks pair off among themselves.
 */
export function firstUnbalanced(text: string): number | undefined {
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const closer = FOLDED[mark] ?? mark;
    if (mark === '"') {
      if (open.at(-1)?.mark === '"') open.pop();
      else open.push({ mark, at });
    } else if (PAIRS[mark] !== undefined) {
      open.push({ mark: PAIRS[mark], at });
    } else if (CLOSING.has(closer) && !APOSTROPHE.test(text.slice(at - 1, at + 2))) {
      if (open.pop()?.mark !== closer) return at;
    }
  }
  return open.at(-1)?.at;
}
