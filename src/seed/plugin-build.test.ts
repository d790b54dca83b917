import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { filesOf } from '../core/article/assembly/violation-case.cases.ts';
import { VIOLATION_CASES } from '../core/article/assembly/violations.cases.ts';
import { seedPlugin } from './plugin.ts';
import { signed, tempFolder } from './temp-folder.cases.ts';

/** Builds an app of one script that names the catalog, with these seeds. */
async function buildWith(seeds: Record<string, string | Uint8Array>): Promise<Rolldown.RolldownOutput> {
  const root = tempFolder({
    'main.js': "import { catalogUrl } from 'virtual:seeds';\ndocument.title = catalogUrl;",
    ...Object.fromEntries(Object.entries(seeds).map(([name, content]) => [`seeds/${name}`, content])),
  });
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [seedPlugin({ dir: 'seeds' })],
    build: { write: false, rolldownOptions: { input: `${root}/main.js` } },
  });
  if (Array.isArray(output) || 'on' in output) throw new Error('one output was asked for');
  return output;
}

describe('a build with seeds', () => {
  it('emits every text as JSON, and none into a script', async () => {
    const { output } = await buildWith({
      'page.txt': PAGE,
      'page.page.json': signed(SIDECAR, PAGE),
      'note.md': 'Marginalia.',
    });
    const scripts = output.filter((file) => file.type === 'chunk').map(({ code }) => code);
    const assets = output.filter((file) => file.type === 'asset');
    const catalog = assets.find(({ fileName }) => fileName.startsWith('assets/seeds/catalog.'));
    expect(assets).toHaveLength(5);
    expect(scripts.join('')).toContain(catalog?.fileName);
    expect(scripts.join('')).not.toMatch(/\p{Script=Han}|Marginalia/u);
    expect(assets.map(({ source }) => source).join('')).toMatch(/Marginalia/);
  });

  it.each(VIOLATION_CASES)('fails on $rule: $name', async (violation) => {
    const { page, sidecar } = filesOf(violation);
    const file = violation.in === 'page' ? 'page.txt' : 'page.page.json';
    const failure: unknown = await buildWith({
      'page.txt': page,
      'page.page.json': signed(sidecar, page),
    }).catch((error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toContain(`${file}:${violation.line}: `);
    expect(String(failure)).toContain(violation.found);
  });

  it('names every violation of every file', async () => {
    const sidecar = SIDECAR.replace('      "kicker": "L1",\n', '').replace('土地、|', '土的、|');
    const seeds = {
      'page.txt': PAGE,
      'page.page.json': signed(sidecar, PAGE),
      'gbk.txt': Uint8Array.of(0xbc, 0xd7),
    };
    await expect(buildWith(seeds)).rejects.toThrow(/gbk\.txt:1: .*page\.txt:1: .*page\.txt:9: /s);
  });
});
