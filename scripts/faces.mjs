/**
 * npm run faces: cuts the bundled faces from Noto Serif SC, and writes faces.css and coverage.json beside them.
 * The same sources give the same bytes. `--check` cuts nothing and says which characters of the seeds no bundled
 * face draws. What is cut, and why so: docs/decisions/005-faces.md.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { runnerImport } from 'vite';
import { codePointsOf } from './cmap.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}src/ui/styles/faces/`;
/** @param {string} path */
const load = async (path) => (await runnerImport(root + path, { configFile: false })).module;

const { checkFaces, FACES_MEND, readSeedFiles } = await load('src/seed/faces-check.ts');
const { describeMissingCharacter } = await load('src/seed/faces-coverage.ts');
const { headlineCharacters, textCharacters } = await load('src/seed/seed-characters.ts');
const { codePointsToRanges, rangesToUnicodeRange } = await load('src/seed/unicode-range.ts');
const { zhCN } = await load('src/i18n/zh-cn.ts');
const { toTraditional } = await load('src/ui/reader/view/to-traditional.ts');

/** Contextual and vertical forms of punctuation, the two-em dash, Latin kerning; no other layout feature is used. */
const FEATURES = ['halt', 'chws', 'vert', 'vhal', 'vchw', 'vrt2', 'ccmp', 'liga', 'locl', 'kern'];
const PUNCTUATION = '“”‘’—…·，。、；：！？（）《》〈〉「」『』【】〔〕～　';
const LATIN = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** The rest of GB 2312 comes in so many files, each a stretch of code points. */
const SLICES = 10;

/** @typedef {{ file: string, family: string, weight: 400 | 700, covers: number[], range: string }} Face */

/** @param {string} text */
const pointsOf = (text) => [...text].map((character) => character.codePointAt(0) ?? 0);

/** Every string of a catalogue, the results of its functions with a sample number included. @returns {string} */
function wordsOf(/** @type {unknown} */ value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'function') return String(value(1, 2, 3));
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('') : '';
}

/**
 * What the characters of a text become in the traditional forms. The lines of a page are converted as they stand and
 * each character by itself: a phrase that goes over a line's end may choose another form.
 * @param {string} text
 */
function traditionalOf(text) {
  const forms = ['traditional', 'taiwan', 'hongkong'].map((form) => toTraditional(form));
  return forms.flatMap((convert) => pointsOf(convert(text) + [...new Set(text)].map(convert).join('')));
}

/** The characters of GB 2312, in the order of its rows: symbols and 6,763 Han. */
function gb2312() {
  const decoder = new TextDecoder('gb2312');
  const points = [];
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const point = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0xfffd;
      const isPrivate = point >= 0xe000 && point <= 0xf8ff;
      if (point !== 0xfffd && !isPrivate) points.push(point);
    }
  }
  return points;
}

async function cutAll() {
  const seeds = await readSeedFiles(`${root}seeds`);
  /** @param {{ codePoint: number }[]} used */
  const points = (used) => used.map(({ codePoint }) => codePoint);
  const interfacePoints = pointsOf(`${wordsOf(zhCN)}${LATIN}${PUNCTUATION}■`);
  const page = new Set([...seeds.flatMap((seed) => points(textCharacters(seed))), ...interfacePoints]);
  const headlines = new Set([
    ...seeds.flatMap((seed) => points(headlineCharacters(seed))),
    ...interfacePoints,
  ]);
  const sources = { 400: await source('400Regular'), 700: await source('700Bold') };
  /** @type {Face[]} */
  const faces = [];
  /**
   * @param {string} name
   * @param {string} family
   * @param {400 | 700} weight
   * @param {Iterable<number>} wanted
   * @param {string} [range] what faces.css says; the exact code points where absent
   */
  const cut = async (name, family, weight, wanted, range) => {
    const { font, draws } = sources[weight];
    const covers = [...new Set(wanted)].filter((point) => draws.has(point)).sort((a, b) => a - b);
    const text = String.fromCodePoint(...covers);
    const file = `${name}-${weight}.woff2`;
    const bytes = await subsetFont(font, text, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(folder + file, bytes);
    const exact = rangesToUnicodeRange(codePointsToRanges(covers));
    faces.push({ file, family, weight, covers, range: range ?? exact });
    console.log(
      `${file.padEnd(28)} ${String(covers.length).padStart(5)} characters ${String(bytes.length).padStart(8)} bytes`,
    );
  };
  // The stretches of the rest overlap the page's characters: of two faces that say a character, the later is
  // taken, so the page's own come after. Their borders are of GB 2312 alone: a word more in a page or in the
  // interface changes the slices that lose its characters, and no other.
  const set = gb2312().filter((point) => sources[400].draws.has(point));
  // For the views of the bundled pages. It says every Han character, and comes first: all others are asked before it.
  const regular = new Set([...page, ...set]);
  const traditional = (/** @type {400 | 700} */ weight) =>
    seeds
      .flatMap((seed) =>
        weight === 400
          ? traditionalOf(seed.text)
          : traditionalOf(String.fromCodePoint(...points(headlineCharacters(seed)))),
      )
      .filter((point) => point > 0x2fff && !(weight === 400 ? regular : page).has(point));
  for (const weight of /** @type {const} */ ([400, 700]))
    await cut('song-traditional', 'Quandian Song', weight, traditional(weight), 'U+4E00-9FFF');
  for (const [i, slice] of slicesOf([...new Set(set)].sort((a, b) => a - b)).entries()) {
    const range = rangesToUnicodeRange([[slice[0] ?? 0, slice.at(-1) ?? 0]]);
    const rest = slice.filter((point) => !page.has(point));
    await cut(`song-rest-${i}`, 'Quandian Song', 400, rest, range);
  }
  await cut('song-page', 'Quandian Song', 400, page);
  const bold = [...page].filter((point) => !headlines.has(point));
  await cut('song-page', 'Quandian Song', 700, bold);
  await cut('song-headline', 'Quandian Song', 700, headlines);
  await cut('punctuation', 'Quandian Punctuation', 400, pointsOf(PUNCTUATION));
  await cut('punctuation', 'Quandian Punctuation', 700, pointsOf(PUNCTUATION));
  await writeFile(`${folder}faces.css`, `${faces.map(faceRule).join('\n')}`);
  await writeFile(`${folder}plain.css`, plainRules(faces).join('\n'));
  const coverage = {
    cutFrom: await sourceVersion(),
    source: rangesToUnicodeRange(codePointsToRanges(sources[400].draws)),
    faces: faces.map(({ file, family, weight, covers }) => ({
      file,
      family,
      weight,
      covers: rangesToUnicodeRange(codePointsToRanges(covers)),
    })),
  };
  await writeFile(`${folder}coverage.json`, `${JSON.stringify(coverage, undefined, 1)}\n`);
}

/** @param {string} name */
async function source(name) {
  const font = await readFile(
    require.resolve(`@expo-google-fonts/noto-serif-sc/${name}/NotoSerifSC_${name}.ttf`),
  );
  return { font, draws: codePointsOf(font) };
}

/** Package and version of the uncut face, and Google Fonts' own number for it. */
async function sourceVersion() {
  /** @param {string} file */
  const read = async (file) =>
    JSON.parse(await readFile(require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`), 'utf8'));
  const { name, version } = await read('package.json');
  return `${name} ${version} (Google Fonts ${(await read('metadata.json')).version})`;
}

/** @param {number[]} points ascending @returns {number[][]} */
function slicesOf(points) {
  const size = Math.ceil(points.length / SLICES);
  return Array.from({ length: SLICES }, (_, i) => points.slice(i * size, (i + 1) * size));
}

/**
 * The regular faces once more, under a family that has no bold: a bold character that the bold faces lack is then
 * thickened by the browser, where no other Song is at hand. A slice without the character gives way to the next.
 */
function plainRules(/** @type {Face[]} */ faces) {
  const song = faces.filter(({ family, weight }) => family === 'Quandian Song' && weight === 400);
  return song
    .map((face) => ({ ...face, family: 'Quandian Song Plain' }))
    .map((face) => faceRule(face.file === 'song-page-400.woff2' ? { ...face, range: 'U+4E00-9FFF' } : face));
}

/** @param {Face} face */
const faceRule = ({ file, family, weight, range }) => `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: normal;
  font-display: swap;
  src: url("./${file}") format("woff2");
  unicode-range: ${range.replaceAll(',', ', ')};
}
`;

if (!process.argv.includes('--check')) {
  for (const name of await readdir(folder)) if (name.endsWith('.woff2')) await rm(folder + name);
  await cutAll();
}
const { mendable, undrawn } = await checkFaces(root);
for (const character of [...mendable, ...undrawn]) console.log(describeMissingCharacter(character));
if (mendable.length > 0) {
  console.log(FACES_MEND);
  process.exitCode = 1;
}
