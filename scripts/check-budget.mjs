/**
 * Checks what the production build in dist/ makes a reader load: the JavaScript of the reading route, gzipped,
 * against its limit; no text of the seeds in any JavaScript; no address of another origin in pages and styles.
 * Prints what it counted. Ends with code 1 when one of them fails.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { foreignAddresses, hanOf, hanSamples, readingRouteFiles } from './budget.mjs';
import { root } from './tool.mjs';

/** Bytes, gzipped at level 9: 190 KB. */
const limit = 190 * 1024;
const dist = path.join(root, 'dist');
const seeds = path.join(root, 'seeds');

const read = (/** @type {string} */ file) => readFileSync(path.join(dist, file), 'utf8');
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);

/** @param {string[]} files every file of dist @returns {string[]} what is wrong */
function checkScripts(files) {
  const manifestFile = '.vite/manifest.json';
  if (!files.includes('index.html')) return ['dist/index.html is missing: build first'];
  if (!files.includes(manifestFile))
    return [`dist/${manifestFile} is missing: set build.manifest in vite.config.ts`];
  const rows = readingRouteFiles(read('index.html'), JSON.parse(read(manifestFile))).map((file) => {
    const bytes = readFileSync(path.join(dist, file));
    return { file, size: bytes.length, zipped: gzipSync(bytes, { level: 9 }).length };
  });
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const zipped = rows.reduce((sum, row) => sum + row.zipped, 0);
  console.log(`JavaScript of the reading route:\n${'size'.padStart(10)}${'gzipped'.padStart(10)}`);
  for (const row of rows.toSorted((a, b) => b.zipped - a.zipped)) {
    console.log(`${kilobytes(row.size)}${kilobytes(row.zipped)}  ${row.file}`);
  }
  console.log(`${kilobytes(size)}${kilobytes(zipped)}  in all; the limit is${kilobytes(limit)} gzipped`);
  return zipped > limit
    ? [`the reading route loads ${zipped} bytes of JavaScript gzipped; the limit is ${limit}`]
    : [];
}

/** @param {string[]} files @returns {string[]} */
function checkSeedText(files) {
  const pages = readdirSync(seeds).filter((file) => /\.(txt|md)$/.test(file));
  const samples = [
    ...new Set(pages.flatMap((file) => hanSamples(readFileSync(path.join(seeds, file), 'utf8')))),
  ];
  const isScript = (/** @type {string} */ file) => /\.m?js$/.test(file);
  const articles = hanOf(
    files
      .filter((file) => /\.(json|txt|md)$/.test(file))
      .map(read)
      .join('\n'),
  );
  const found = samples.filter((sample) => articles.includes(sample)).length;
  console.log(`Samples of the seeds' text: ${samples.length}; in the articles of dist: ${found}.`);
  if (found === 0) return ['no sample of the seeds was found in the articles of dist: the search is blind'];
  return files.filter(isScript).flatMap((file) => {
    const text = hanOf(read(file));
    const sample = samples.find((candidate) => text.includes(candidate));
    return sample === undefined ? [] : [`${file} holds the seeds' text: ${sample}`];
  });
}

/** @param {string[]} files @returns {string[]} */
function checkAddresses(files) {
  const texts = files.filter((file) => /\.(html|css)$/.test(file));
  return texts.flatMap((file) =>
    foreignAddresses(read(file)).map((address) => `${file} asks another origin: ${address}`),
  );
}

const files = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'))
  : [];
const problems = [...checkScripts(files), ...checkSeedText(files), ...checkAddresses(files)];
for (const problem of problems) console.log(`WRONG ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
