import { isSolid } from '../text/script.ts';

/** A face of the simplest kind: Chinese characters and marks of 1 em, all else of half an em. */
export const halfAndFull = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isSolid(character) ? 1 : 0.5), 0);
