import { describe, expect, test } from 'vitest';
import { activityCatalogues } from './activity-catalogues.ts';
import { aloudCatalogues } from './aloud-catalogues.ts';
import { catalogues, chooseLanguage } from './catalogues.ts';
import { commandCatalogues } from './command-catalogues.ts';
import { dataCatalogues } from './data-catalogues.ts';
import { exportCatalogues } from './export-catalogues.ts';
import { faceCatalogues } from './face-catalogues.ts';
import { flowCatalogues } from './flow-catalogues.ts';
import { focusCatalogues } from './focus-catalogues.ts';
import { folderCatalogues } from './folder-catalogues.ts';
import { historyCatalogues } from './history-catalogues.ts';
import { hubCatalogues } from './hub-catalogues.ts';
import { importCatalogues } from './import-catalogues.ts';
import { libraryCatalogues } from './library-catalogues.ts';
import { linkCatalogues } from './link-catalogues.ts';
import { lookCatalogues } from './look-catalogues.ts';
import { lookupCatalogues } from './lookup-catalogues.ts';
import { mendCatalogues } from './mend-catalogues.ts';
import { missingCatalogues } from './missing-catalogues.ts';
import { readingSettingsCatalogues } from './reading-settings-catalogues.ts';
import { reviewCatalogues } from './review-catalogues.ts';
import { searchCatalogues } from './search-catalogues.ts';
import { settingsCatalogues } from './settings-catalogues.ts';
import { shareCatalogues } from './share-catalogues.ts';
import { shelfCatalogues } from './shelf-catalogues.ts';
import { sourceCatalogues } from './source-catalogues.ts';
import { troubleCatalogues } from './trouble-catalogues.ts';
import { updateCatalogues } from './update-catalogues.ts';
import { viewCatalogues } from './view-catalogues.ts';

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

const all = [
  catalogues,
  historyCatalogues,
  troubleCatalogues,
  sourceCatalogues,
  settingsCatalogues,
  libraryCatalogues,
  activityCatalogues,
  aloudCatalogues,
  commandCatalogues,
  dataCatalogues,
  exportCatalogues,
  faceCatalogues,
  flowCatalogues,
  focusCatalogues,
  folderCatalogues,
  linkCatalogues,
  hubCatalogues,
  lookCatalogues,
  importCatalogues,
  lookupCatalogues,
  mendCatalogues,
  missingCatalogues,
  readingSettingsCatalogues,
  reviewCatalogues,
  searchCatalogues,
  shareCatalogues,
  shelfCatalogues,
  updateCatalogues,
  viewCatalogues,
];
const inEnglish = all.flatMap(({ en }) => sentences(en));
const inChinese = all.flatMap(({ 'zh-CN': zhCN }) => sentences(zhCN));
const those = (all: Sentences, wrong: RegExp) => all.filter(([, text]) => wrong.test(text));

describe.each([
  ['en', inEnglish],
  ['zh-CN', inChinese],
])('%s', (_, said) => {
  test('says something everywhere, without shouting', () => {
    expect(those(said, /^\s*$/)).toEqual([]);
    expect(those(said, /[!！]/)).toEqual([]);
    expect(those(said, /undefined|NaN|\[object/)).toEqual([]);
  });

  test('has no spaces that no one sees', () => {
    expect(those(said, /^\s|\s$|\s\s/)).toEqual([]);
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
    /^(?:Obsidian|Chrome|Edge|Markdown|JSON|LD|CSV|Readwise|Kindle|My|Clippings|txt|Hypothesis|Ctrl|Enter|Esc|Tab|Alt|J|M|C|hang|seeds|English|https|s|UTF|GB)$/;
  const left = inChinese.flatMap(([path, text]) =>
    (text.match(/[A-Za-z]+/g) ?? []).filter((word) => !names.test(word)).map((word) => [path, word]),
  );
  expect(left).toEqual([]);
  expect(those(inChinese, /^[^\p{Script=Han}]*$/u)).toEqual([['languages.en', 'English']]);
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
