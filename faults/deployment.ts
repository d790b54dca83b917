import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TEXTS = /\.(?:html|js|css|json|webmanifest)$/;

/** A build in a folder of its own, whose page says that it is the second (see `expectBuild`); none of dist's scripts is there. */
export interface OtherBuild {
  readonly folder: string;
  /** The path of the script whose name begins so, within the folder. */
  script(start: string): string;
  remove(): void;
}

/** What a deployment changes where every chunk has changed, without the minutes of a second build. */
export function makeOtherBuild(): OtherBuild {
  const folder = mkdtempSync(join(tmpdir(), 'quandian-'));
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, '2.js')]));
  const named = new RegExp(scripts.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of all) {
    const text = readFileSync(path, 'utf8');
    const next = text
      .replace(named, (name) => renamed.get(name) ?? name)
      .replace('<html ', '<html data-build="2" ');
    if (next !== text) writeFileSync(path, next);
  }
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to));
  sign(folder);
  return {
    folder,
    script: (start) => {
      const name = [...renamed.values()].find((candidate) => candidate.startsWith(start));
      if (name === undefined) throw new Error(`The build has no ${start}`);
      return join(assets, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Names in the worker's list the files as they are now. */
function sign(folder: string): void {
  const worker = join(folder, 'service-worker.js');
  const signed = readFileSync(worker, 'utf8').replace(
    /\{"integrity":"[^"]+","revision":("[^"]+"|null),"url":"([^"]+)"\}/g,
    (_, revision: string, url: string) => {
      const bytes = readFileSync(join(folder, url));
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      const next = revision === 'null' ? null : createHash('md5').update(bytes).digest('hex');
      return JSON.stringify({ integrity, revision: next, url });
    },
  );
  writeFileSync(worker, signed);
}
