const SHAPE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** Whether a tag of BCP 47 is one that an article may have: what breaks words and names languages takes no other. */
export function isLanguage(value: string): boolean {
  if (!SHAPE.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false; // `abcd`, `zh-CN-CN`: of the shape, and none all the same
  }
}
