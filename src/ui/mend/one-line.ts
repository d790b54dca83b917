/** What is pasted over several lines is one paragraph: lines of letters are parted by a space. */
export const oneLine = (typed: string): string =>
  typed.replace(/(.?)\s*[\r\n]+\s*(.?)/gsu, (_, left: string, right: string) =>
    /[\w,.;:!?]/.test(left) && /\w/.test(right) ? `${left} ${right}` : left + right,
  );
