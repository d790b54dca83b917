import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('./results.md', import.meta.url));

/** Replaces one bench's section of `bench/results.md`, and leaves the others as they are. */
export function writeSection(name: string, title: string, body: string): void {
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '# Results of the benches\n';
  const section = `<!-- ${name} -->\n## ${title}\n\n${body.trim()}\n<!-- /${name} -->`;
  const known = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  const after = known.test(before)
    ? before.replace(known, () => section)
    : `${before.trimEnd()}\n\n${section}`;
  writeFileSync(PATH, `${after.trimEnd()}\n`);
}
