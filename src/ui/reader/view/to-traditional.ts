import hongkongVariants from 'opencc-js/dict/HKVariants';
import hongkongPhrases from 'opencc-js/dict/HKVariantsPhrases';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import morePhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { type Conversion, characterConversion } from '../../../core/view/convert-characters.ts';

const VARIANTS = {
  traditional: [],
  taiwan: [taiwanPhrases, taiwanVariants],
  hongkong: [hongkongPhrases, hongkongVariants],
};

/** OpenCC's s2t, s2tw and s2hk: never s2twp, whose words are of other lengths. */
export const toTraditional = (form: keyof typeof VARIANTS): Conversion =>
  characterConversion({ phrases: [phrases, morePhrases], characters, variants: VARIANTS[form] });
