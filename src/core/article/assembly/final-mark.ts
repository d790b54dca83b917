/** A mark that ends a sentence, in full or half width, and what may close after it: quotes, brackets, a remark in brackets. */
const FINAL = /[。！？…!?.｡．][”’」』）〉》】〕)\]"']*(?:[（(][^（()）]*[）)])?$/u;
/** A remark that is the whole paragraph: （下转第三版）. */
const REMARK = /^[（(][^（()）]*[）)]$/u;

/** Whether a paragraph ends as a sentence does. `：`, `；`, a dash or a bare closing quote do not end one. */
export const hasFinalMark = (text: string): boolean => FINAL.test(text.trimEnd()) || REMARK.test(text.trim());
