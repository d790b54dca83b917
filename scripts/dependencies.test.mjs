import { describe, expect, test } from 'vitest';
import { checkDependencies, checkInstalled, isAllowed } from './dependencies.mjs';

const good = { version: '1.2.3', integrity: 'sha512-x', license: 'MIT' };
const lockOf = (/** @type {object} */ more) => ({
  packages: { '': { dependencies: { a: '1.2.3' } }, 'node_modules/a': { ...good, ...more } },
});
const manifest = { dependencies: { a: '1.2.3' } };

test.each([
  ['is as it should be', {}, []],
  ['has no hash', { integrity: undefined }, ['has no sha512 of its content']],
  ['has a weak hash', { integrity: 'sha1-x' }, ['has no sha512 of its content']],
  [
    'names a host',
    { resolved: 'https://r.example/a.tgz' },
    ['names where it comes from: https://r.example/a.tgz'],
  ],
  ['runs a script', { hasInstallScript: true }, ['runs a script when it is installed']],
  ['is a link', { link: true }, ['is a link, and no package']],
  ['is for building, under MPL', { license: 'MPL-2.0', dev: true }, []],
  [
    'is for readers, under MPL',
    { license: 'MPL-2.0' },
    ['has a licence that is not on the list for what readers are sent: MPL-2.0'],
  ],
  [
    'has no licence',
    { license: undefined, dev: true },
    ['has a licence that is not on the list for what builds: undefined'],
  ],
  ['has no version', { version: 'git+ssh://x' }, ['has no exact version: git+ssh://x']],
])('a package that %s', (_, more, wrong) => {
  expect(checkDependencies(manifest, lockOf(more))).toEqual(wrong.map((what) => `node_modules/a ${what}`));
});

test.each(['^1.2.3', '~1.2.3', '1.2', 'latest', '*', 'file:../a'])('%s is no exact version', (version) => {
  const [wrong, ...rest] = checkDependencies({ dependencies: { a: version } }, lockOf({}));
  expect(wrong).toBe(`a: ${version} is no exact version`);
  expect(rest).toHaveLength(1); // the lock is another's, too
});

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND ISC)', true],
  ['(MIT OR GPL-3.0-only) AND ISC', true],
  ['(MIT AND GPL-3.0-only) OR GPL-2.0-only', false],
])('%s: %s', (expression, allowed) => {
  expect(isAllowed(expression, ['ISC', 'MIT'])).toBe(allowed);
});

describe('what is installed', () => {
  test.each([
    ['1.2.3', []],
    [undefined, []],
    ['1.2.4', ['node_modules/a is installed as 1.2.4, and the lock says 1.2.3: npm ci']],
  ])('as %s', (version, wrong) => {
    expect(checkInstalled(lockOf({}), () => version)).toEqual(wrong);
  });
});
