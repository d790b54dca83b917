/** A run of characters longer than this is a sentence in want of a dictionary, not a word. */
const LONGEST = 6;

/**
 * Words that the browser's dictionary does not know come from it in single characters: 脱|贫|攻|坚|战. A run of
 * such characters that stands in the text as well is one word, the longest first from the left.
 */
export function joinUnknownWords(words: readonly string[], text: string): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    for (let next = end; next < words.length && next < at + LONGEST; next++) {
      const run = words.slice(at, next + 1);
      if (!run.every(isSingleHan)) break;
      if (text.includes(run.join(''))) end = next + 1;
    }
    joined.push(words.slice(at, end).join(''));
    at = end;
  }
  return joined;
}

const isSingleHan = (word: string): boolean => /^\p{Script=Han}$/u.test(word);
