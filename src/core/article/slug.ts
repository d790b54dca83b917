/**
 * Names files for addresses: small letters, digits and single dashes, each its own. A name that loses more than
 * case and punctuation (背影) gets `tag(name)` after what is left, and so does one whose slug is another's,
 * unless the name is the slug itself: so a new file does not take an older one's id.
 * @param tag a short name of letters and digits for a file name, such as the start of its hash
 */
export function slugsOf(names: readonly string[], tag: (name: string) => string): string[] {
  const plain = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return names.map((name, i) => {
    const slug = plain[i] ?? '';
    const isWhole = !/[^\p{ASCII}]/u.test(name) && slug !== '';
    const isAlone = plain.indexOf(slug) === plain.lastIndexOf(slug);
    if (isWhole && (isAlone || slug === name)) return slug;
    return slug === '' ? `text-${tag(name)}` : `${slug}-${tag(name)}`;
  });
}
