import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * The JavaScript file behind an installed package's command, absolute. Run with `process.execPath` it needs
 * no shell, no PATH and no npx, on any system. Throws Error when the package is missing or has no such command.
 * @param {string} packageName
 * @param {string} command
 */
export function toolPath(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (typeof file !== 'string') throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, file);
}

/**
 * Runs a Node script to its end. Resolves with its exit code (null when a signal ended it, as after `timeout`
 * ms) and, when `show` is false, what it wrote to both streams; a shown script writes straight to this
 * process's own streams, in colour only on a terminal.
 * @param {string[]} args the script and its arguments
 * @param {{ cwd?: string, show?: boolean, timeout?: number }} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runNode(args, { cwd = root, show = false, timeout = 120_000 } = {}) {
  return new Promise((resolve, reject) => {
    const stream = show ? 'inherit' : 'pipe';
    const env = process.stdout.isTTY
      ? process.env
      : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, args, { cwd, env, timeout, stdio: ['ignore', stream, stream] });
    let output = '';
    for (const piped of [child.stdout, child.stderr]) {
      piped?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
