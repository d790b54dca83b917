/**
 * Checks what the project depends on, without a network: exact versions, a hash of each package in the lock, no host
 * named in it, no script at installation, licences on the list; and that what is installed is what the lock says.
 * Ends with code 1 when one of them fails.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDependencies, checkInstalled } from './dependencies.mjs';
import { root } from './tool.mjs';

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** @param {string} place */
function installed(place) {
  try {
    return read(`${place}/package.json`).version;
  } catch {
    return undefined;
  }
}

const lock = read('package-lock.json');
const npmrc = readFileSync(path.join(root, '.npmrc'), 'utf8');
const problems = [
  ...checkDependencies(read('package.json'), lock),
  ...checkInstalled(lock, installed),
  ...(/registry\s*=/.test(npmrc) ? ['.npmrc names a registry'] : []),
];
for (const problem of problems) console.log(`WRONG ${problem}`);
const places = Object.keys(lock.packages).filter(Boolean);
const here = places.filter((place) => installed(place) !== undefined);
const shipped = places.filter((place) => !lock.packages[place].dev);
console.log(
  `${places.length} packages in the lock, ${here.length} installed, ${shipped.length} for readers.`,
);
process.exitCode = problems.length > 0 || here.length === 0 ? 1 : 0;
