import characters from 'opencc-js/dict/TSCharacters';
import { type FoldedText, foldForSearch } from '../text/fold.ts';
import { formFolding } from '../text/fold-forms.ts';

/** 简 for 繁, character by character: no offset changes. */
export const foldForms = formFolding(characters);

/** Folds what a search does not tell apart: case, width, punctuation, and 简 from 繁. */
export const foldWords = (text: string): string => foldForms(foldForSearch(text).folded);

/** The same, with the way back to the text as it stands. */
export function foldedText(text: string): FoldedText {
  const folded = foldForSearch(text);
  return { ...folded, folded: foldForms(folded.folded) };
}

/** The words of a search, folded. */
export const wordsOf = (query: string): string[] => foldWords(query).split(/\s+/).filter(Boolean);
