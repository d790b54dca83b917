import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, toolPath } from './tool.mjs';

/** Names the browser to test with: an executable, or `playwright` for the one Playwright installed. It is not tried. */
export const browserVariable = 'QUANDIAN_BROWSER';

/** Debian's Chromium without windows. */
const shell = 'chromium-headless-shell';

/** Quiet, and able to start as root, in a container, with no GPU. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser that was seen to open a page. Without `executablePath` it is Playwright's own.
 * @typedef {{ executablePath?: string, how: string }} Browser
 */

/**
 * The executable that the environment names; none for Playwright's own, or when it names nothing.
 * @returns {{ executablePath?: string }}
 */
export function namedBrowser() {
  const named = process.env[browserVariable];
  return named && named !== 'playwright' ? { executablePath: named } : {};
}

/**
 * Finds a browser for Playwright, fetching one when there is none: from Playwright's own server, else, where
 * this process may install packages, Debian's. Takes a second when there is one, and up to ten minutes to fetch
 * one. Undefined when there is none to be had.
 * @param {{ say?: (line: string) => void, isShell?: boolean }} [options] `say` gets what it does, a line at a time;
 * with `isShell` one without windows is preferred, which is enough for journeys, and takes two thirds of the time
 * @returns {Browser | undefined}
 */
export function findBrowser({ say = console.error, isShell = false } = {}) {
  const named = process.env[browserVariable];
  if (named) return { ...namedBrowser(), how: `${named}, named by ${browserVariable}` };
  return ownBrowser() ?? systemBrowser(isShell) ?? installOwn(say) ?? installFromApt(say, isShell);
}

/**
 * Finds a browser and names it in the environment, which test runners' workers inherit.
 * @param {boolean} isShell as for {@link findBrowser}
 * @throws where there is none
 */
export function nameBrowser(isShell) {
  const browser = findBrowser({ isShell });
  if (browser === undefined) {
    throw new Error(`No browser: install Chromium or Chrome, or name one in ${browserVariable}`);
  }
  process.env[browserVariable] = browser.executablePath ?? 'playwright';
}

/**
 * Sees that there is a font with Han characters, installing one where this process may.
 * @param {{ say?: (line: string) => void }} [options]
 */
export function ensureHanFont({ say = console.error } = {}) {
  if (process.platform !== 'linux' || hasHanFont()) return;
  say('There is no font with Chinese characters here.');
  if (aptInstall(['fontconfig', 'fonts-noto-cjk'], say) && hasHanFont())
    return say('Installed fonts-noto-cjk.');
  say('Going on without one: the reading face is bundled, the rest of the screens will show boxes.');
}

/** The version of the browser that opened a page, or undefined when it opened none. @param {string[]} executable */
function tried(...executable) {
  const script = path.join(root, 'scripts/try-browser.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, ...executable], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? stdout : undefined;
}

/** @returns {Browser | undefined} */
function ownBrowser() {
  const version = tried();
  return version === undefined ? undefined : { how: `Chromium ${version}, installed by Playwright` };
}

/** @param {boolean} isShell @returns {Browser | undefined} */
function systemBrowser(isShell) {
  for (const executablePath of systemPaths(isShell)) {
    const version = existsSync(executablePath) ? tried(executablePath) : undefined;
    if (version !== undefined) return { executablePath, how: `${executablePath}, version ${version}` };
  }
  return undefined;
}

/** Where Chromium, Chrome and Edge are usually found, the likeliest first. @param {boolean} isShell */
function systemPaths(isShell) {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const names = isShell ? [shell, ...whole] : whole;
  const folders = [
    ...(env.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/usr/lib/chromium',
  ];
  const found = names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
  return [...new Set([...found, '/opt/google/chrome/chrome'])];
}

/** @param {(line: string) => void} say @returns {Browser | undefined} */
function installOwn(say) {
  const playwright = toolPath('@playwright/test', 'playwright');
  say('There is no browser here. Asking Playwright for its Chromium (about 110 MB, at most 2 minutes)...');
  const args = [playwright, 'install', '--only-shell', '--no-progress', 'chromium'];
  const { status, error } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) {
    say(`It could not be had (${error?.message ?? 'no answer from its server'}).`);
    return undefined;
  }
  const browser = ownBrowser();
  if (browser !== undefined) return browser;
  say('It does not start yet. Installing the libraries that it needs...');
  spawnSync(process.execPath, [playwright, 'install-deps', 'chromium'], {
    encoding: 'utf8',
    timeout: 240_000,
  });
  return ownBrowser();
}

/** @param {(line: string) => void} say @param {boolean} isShell @returns {Browser | undefined} */
function installFromApt(say, isShell) {
  const isInstalled =
    (isShell && aptInstall([shell, 'fonts-noto-cjk'], say)) ||
    aptInstall(['chromium', 'fonts-noto-cjk'], say);
  return isInstalled ? systemBrowser(isShell) : undefined;
}

/**
 * Installs packages of Debian or Ubuntu, as root or through a sudo that asks nothing. False when it may or can not.
 * @param {string[]} packages
 * @param {(line: string) => void} say
 */
function aptInstall(packages, say) {
  const apt = ['/usr/bin/apt-get', '/bin/apt-get'].find((file) => existsSync(file));
  if (apt === undefined) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    say(`Installing ${packages.join(' and ')} would need root.`);
    return false;
  }
  say(`Installing ${packages.join(' and ')} with apt-get (a minute or two)...`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', apt, ...args];
    const [program = 'env', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    const { status, stderr } = spawnSync(program, rest, {
      encoding: 'utf8',
      timeout: 240_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status === 0) continue;
    say(`apt-get ${args[0]} failed: ${(stderr ?? '').trim().split('\n').slice(-3).join('\n')}`);
    return false;
  }
  return true;
}

function hasHanFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
