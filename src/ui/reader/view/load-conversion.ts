import type { Conversion } from '../../../core/view/convert-characters.ts';
import type { Settings } from '../../../state/settings.ts';

type Form = Exclude<Settings['characters'], 'printed'>;

/** BCP 47 of each form. */
export const LANGUAGES: Readonly<Record<Form, string>> = {
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  taiwan: 'zh-TW',
  hongkong: 'zh-HK',
};

const loaded = new Map<Form, Conversion>();

/** Fetches one direction's dictionaries and no more; rejects where that fails. */
export async function loadConversion(form: Form): Promise<Conversion> {
  const conversion =
    loaded.get(form) ??
    (form === 'simplified'
      ? (await import('./to-simplified.ts')).toSimplified
      : (await import('./to-traditional.ts')).toTraditional(form));
  loaded.set(form, conversion);
  return conversion;
}
