/** What a build says of itself, by language: the entries of its changelogs, the newest release first. */
export type Changes = Readonly<Record<'zh-CN' | 'en', readonly string[]>>;

/** What a build has that an older one had not: the entries that stand in its changelogs alone. */
export function newsOf(newer: Changes, older: Changes): Changes {
  const news = (language: keyof Changes): readonly string[] => {
    const known = new Set(older[language]);
    return newer[language].filter((entry) => !known.has(entry));
  };
  return { 'zh-CN': news('zh-CN'), en: news('en') };
}
