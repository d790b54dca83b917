import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { characterConversion } from '../../../core/view/convert-characters.ts';

/** OpenCC's t2s. */
export const toSimplified = characterConversion({ phrases: [phrases], characters });
