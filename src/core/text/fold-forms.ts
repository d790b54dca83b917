/**
 * Folds the traditional forms of Han characters into the simplified ones, character by character, so that a search in
 * either finds both: the length and every offset stay. Characters beyond the BMP are left.
 * @param dictionary `traditional simplified` pairs, parted by `|`
 */
export function formFolding(dictionary: string): (text: string) => string {
  const forms = new Uint16Array(0x10000);
  for (const pair of dictionary.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) forms[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return (text) => {
    let folded = '';
    let kept = 0;
    for (let at = 0; at < text.length; at++) {
      const form = forms[text.charCodeAt(at)];
      if (!form) continue;
      folded += text.slice(kept, at) + String.fromCharCode(form);
      kept = at + 1;
    }
    return kept === 0 ? text : folded + text.slice(kept);
  };
}
