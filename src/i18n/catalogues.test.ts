import { describe, expect, test } from 'vitest';
import { catalogues, chooseLanguage } from './catalogues.ts';
import { LANGUAGES, type Language } from './messages.ts';
import { reviewCatalogues } from './review-catalogues.ts';

type Sentences = readonly (readonly [path: string, text: string])[];

/** Every sentence of a catalogue with its path; functions are asked for 0, 1, 2, many and a word. */
function sentences(value: unknown, path = ''): Sentences {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [0, 1, 2, 12345, '词'].map((given) => [path, String(value(given, given, given, given))]);
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentences(inner, path ? `${path}.${key}` : key),
  );
}

/** Every file of sentences there is, so that a new one cannot be forgotten here. */
const files = Object.values(
  import.meta.glob<Record<string, object>>('./*catalogues.ts', { eager: true }),
).flatMap(Object.values<object>);
const isCatalogue = (value: object): value is Record<Language, object> => 'en' in value;
const all = files.filter(isCatalogue);
const said = (language: Language): Sentences => all.flatMap((each) => sentences(each[language]));
const inEnglish = said('en');
const inChinese = said('zh-CN');
const those = (all: Sentences, wrong: RegExp) => all.filter(([, text]) => wrong.test(text));

describe.each(LANGUAGES)('%s', (language) => {
  const inLanguage = said(language);

  test('says something everywhere, without shouting', () => {
    // Where nothing was repaired, nothing is said of it.
    expect(those(inLanguage, /^\s*$/).filter(([path]) => path !== 'repaired')).toEqual([]);
    expect(those(inLanguage, /[!！]/)).toEqual([]);
    expect(those(inLanguage, /undefined|NaN|\[object/)).toEqual([]);
  });

  test('has no spaces that no one sees', () => {
    expect(those(inLanguage, /^\s|\s$|\s\s/)).toEqual([]);
  });
});

test('one is one, and the rest are many', () => {
  const { en } = catalogues;
  expect([0, 1, 2, 12345].map(en.marks)).toEqual(['0 marks', '1 mark', '2 marks', '12,345 marks']);
  expect(those(inEnglish, /\b1 (?:marks|notes|articles|characters|words|minutes|entries)\b/)).toEqual([]);
  expect(those(inEnglish, /\b(?:0|2|12,345) (?:mark|note|article|character|word|minute|entry)\b/)).toEqual(
    [],
  );
});

test.each([
  [
    [3, 0, 1, 1],
    '3 marks moved, 1 to confirm, 1 lost its place',
    '3 处圈点已随文移动，1 处待确认，1 处找不到原处',
  ],
  [[0, 1, 0, 2], '1 mark changed with the text, 2 lost their place', '1 处圈点字句有改动，2 处找不到原处'],
  [[0, 0, 1, 0], '1 mark to confirm', '1 处圈点待确认'],
  [[0, 0, 0, 0], 'Every mark is in its place', '圈点都在原处'],
] as const)(
  'what became of marks is summed up: %j',
  ([moved, changed, uncertain, orphaned], english, chinese) => {
    expect(reviewCatalogues.en.summary(moved, changed, uncertain, orphaned)).toBe(english);
    const said = reviewCatalogues['zh-CN'].summary(moved, changed, uncertain, orphaned);
    expect(said.replaceAll('\u00a0', ' ')).toBe(chinese);
  },
);

test('English has no Chinese but what is called so', () => {
  const chinese = those(inEnglish, /\p{Script=Han}|[，。：；？（）]/u);
  expect(chinese.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(/圈点|简体中文|词/g, '')))).toEqual(
    [],
  );
});

test('Chinese has Chinese marks', () => {
  expect(those(inChinese, /\p{Script=Han}\s*[,.;:?()'"]|[,;:?()'"]\s*\p{Script=Han}/u)).toEqual([]);
  expect(those(inChinese, /\.\.\.|--|[a-z]\.$/i)).toEqual([]);
});

test('Latin words stand apart from Chinese ones', () => {
  expect(those(inChinese, /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u)).toEqual([]);
});

test('Chinese is Chinese: no word is left in English but names', () => {
  const names =
    /^(?:Safari|Mac|IndexedDB|OPFS|localStorage|sessionStorage|Obsidian|Chrome|Edge|Markdown|JSON|LD|CSV|Readwise|Kindle|My|Clippings|txt|Hypothesis|Ctrl|Enter|Esc|Tab|Alt|J|M|C|hang|seeds|English|https|s|UTF|GB)$/;
  const left = inChinese.flatMap(([path, text]) =>
    (text.match(/[A-Za-z]+/g) ?? []).filter((word) => !names.test(word)).map((word) => [path, word]),
  );
  expect(left).toEqual([]);
  const foreign = those(inChinese, /^[^\p{Script=Han}]+$/u).map(([, text]) => text);
  expect(foreign).toEqual(['English', 'IndexedDB', 'localStorage', 'sessionStorage']);
});

test.each([
  [['zh-CN', 'en'], 'zh-CN'],
  [['zh-TW'], 'zh-CN'],
  [['zh-Hant-HK', 'en'], 'zh-CN'],
  [['fr', 'en-GB', 'zh'], 'en'],
  [['fr', 'de'], 'en'],
  [['ZH-cn'], 'zh-CN'],
  [['en-US', 'zh-CN'], 'en'],
  [['zha', 'yue', ''], 'en'],
  [[], 'en'],
] as const)('%j is answered in %s', (preferred, language) =>
  expect(chooseLanguage(preferred)).toBe(language),
);
