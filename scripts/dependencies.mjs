/**
 * What is wrong with what the project depends on, told from package.json and its lock alone.
 * @typedef {{ version?: string, integrity?: string, resolved?: string, license?: string, dev?: boolean,
 *   link?: boolean, hasInstallScript?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked & { dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string> }> }} Lock
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   overrides?: Record<string, unknown> }} Manifest
 */

/** Licences of what readers are sent: they ask for no more than their notice. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Zlib'];
/** And of what only builds and tests: of these the faces alone are sent to readers, with their licence (public/licences). */
const BUILDING = [
  ...SHIPPED,
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
];

/** Packages that may run a script of their own when they are installed: none does. @type {readonly string[]} */
const MAY_RUN = [];

/**
 * Whether an SPDX expression of AND, OR and brackets is granted by some licences.
 * @param {string} expression
 * @param {readonly string[]} allowed
 * @returns {boolean}
 */
export function isAllowed(expression, allowed) {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const verdict = isAllowed(inner[1] ?? '', allowed) ? (allowed[0] ?? '') : '-';
    return isAllowed(expression.replace(inner[0], verdict), allowed);
  }
  return expression
    .split(' OR ')
    .some((either) => either.split(' AND ').every((one) => allowed.includes(one.trim())));
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** @param {Manifest} manifest @returns {string[]} */
function checkManifest({ dependencies, devDependencies, overrides }) {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides }).flatMap(([name, version]) =>
    typeof version === 'string' && EXACT.test(version) ? [] : [`${name}: ${version} is no exact version`],
  );
}

/** What a package is called that the lock places somewhere. @param {string} place */
const nameOf = (place) => place.replace(/^.*node_modules\//, '');

/** @param {string} place @param {Locked} locked @returns {string[]} */
function checkLocked(place, { version, integrity, resolved, license, dev, link, hasInstallScript }) {
  const wrong = [];
  if (link) wrong.push('is a link, and no package');
  if (version === undefined || !EXACT.test(version)) wrong.push(`has no exact version: ${version}`);
  if (!integrity?.startsWith('sha512-')) wrong.push('has no sha512 of its content');
  if (resolved !== undefined) wrong.push(`names where it comes from: ${resolved}`);
  if (hasInstallScript && !MAY_RUN.includes(nameOf(place))) wrong.push('runs a script when it is installed');
  if (!isAllowed(license ?? 'none', dev ? BUILDING : SHIPPED)) {
    wrong.push(
      `has a licence that is not on the list for what ${dev ? 'builds' : 'readers are sent'}: ${license}`,
    );
  }
  return wrong.map((what) => `${place} ${what}`);
}

/**
 * Everything that is wrong, a line each.
 * @param {Manifest} manifest package.json
 * @param {Lock} lock package-lock.json
 * @returns {string[]}
 */
export function checkDependencies(manifest, { packages }) {
  const { '': own = {}, ...others } = packages;
  const asked = JSON.stringify([manifest.dependencies ?? {}, manifest.devDependencies ?? {}]);
  const known = JSON.stringify([own.dependencies ?? {}, own.devDependencies ?? {}]);
  return [
    ...checkManifest(manifest),
    ...(asked === known
      ? []
      : ['the lock was made for another package.json: npm install --package-lock-only']),
    ...Object.entries(others).flatMap(([place, locked]) => checkLocked(place, locked)),
  ];
}

/**
 * What is installed in another version than the lock says, a line each. What is not installed is no fault: a package
 * for another system.
 * @param {Lock} lock
 * @param {(place: string) => string | undefined} installed the version at a place
 * @returns {string[]}
 */
export const checkInstalled = ({ packages }, installed) =>
  Object.entries(packages).flatMap(([place, { version }]) => {
    const found = place === '' ? undefined : installed(place);
    return found === undefined || found === version
      ? []
      : [`${place} is installed as ${found}, and the lock says ${version}: npm ci`];
  });
