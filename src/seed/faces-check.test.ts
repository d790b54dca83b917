import { build, createLogger, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { facesCheckPlugin } from './faces-check.ts';
import { tempFolder } from './temp-folder.cases.ts';

const FACES = 'src/ui/styles/faces';
const PRELOADED = ['punctuation-400', 'song-page-400', 'song-headline-700'];

/** Faces that draw 甲 in both weights and 乙 in regular alone, cut from one that also draws 镕. */
const COVERAGE = JSON.stringify({
  cutFrom: 'a face',
  source: 'U+23,U+4E59,U+7532,U+9555',
  faces: [
    { file: 'a.woff2', family: 'Song', weight: 400, covers: 'U+23,U+4E59,U+7532' },
    { file: 'b.woff2', family: 'Song', weight: 700, covers: 'U+7532' },
  ],
});

interface Built {
  readonly output: Rolldown.RolldownOutput['output'];
  readonly warnings: string;
}

/** Builds a page whose style sheet names these faces, with one seed, a.md. */
async function buildWith(seed: string, { base = './', names = PRELOADED } = {}): Promise<Built> {
  const root = tempFolder({
    'index.html': '<head><link rel="stylesheet" href="./faces.css"></head>',
    'faces.css': names
      .map((name) => `@font-face { font-family: Song; src: url("./${name}.woff2"); }`)
      .join('\n'),
    ...Object.fromEntries(names.map((name) => [`${name}.woff2`, name])),
    [`${FACES}/coverage.json`]: COVERAGE,
    'seeds/a.md': seed,
  });
  const warnings: string[] = [];
  const output = await build({
    configFile: false,
    root,
    base,
    customLogger: { ...createLogger('silent'), warn: (message) => warnings.push(message) },
    plugins: [facesCheckPlugin()],
    build: { write: false, assetsInlineLimit: 0 },
  });
  if (Array.isArray(output) || 'on' in output) throw new Error('one output was asked for');
  return { output: output.output, warnings: warnings.join('\n') };
}

const failureOf = async (seed: string): Promise<string> => buildWith(seed).then(() => 'it was built', String);

describe('a build with seeds and faces', () => {
  it('fails on characters that no bundled face draws, naming each, its place and the mend', async () => {
    const failure = await failureOf('# 甲乙\n\n甲镕');
    expect(failure).toContain('a.md:3: 镕 U+9555 is in no bundled face\n');
    expect(failure).toContain('a.md:1: 乙 U+4E59 is in no bundled bold face\n');
    expect(failure).toContain('Run "npm run faces".');
  });

  it('only warns of characters that the uncut face lacks, too', async () => {
    const { warnings } = await buildWith('# 甲\n\n한');
    expect(warnings).toContain('a.md:3: 한 U+D55C is in no bundled face');
  });

  it.each([
    ['./', './assets/'],
    ['/app/', '/app/assets/'],
  ])('preloads the faces of the first screen, under %s', async (base, folder) => {
    const { output, warnings } = await buildWith('# 甲', { base });
    const page = output.find(({ fileName }) => fileName === 'index.html');
    const html = page?.type === 'asset' ? String(page.source) : '';
    const links = [...html.matchAll(/<link rel="preload" as="font" type="font\/woff2" crossorigin[^>]*>/g)];
    const faces = output.filter(({ fileName }) => fileName.endsWith('.woff2'));
    expect(links.map(([link]) => /href="([^"]*)"/.exec(link)?.[1]?.replace(/-[\w-]{8}\.woff2$/, ''))).toEqual(
      PRELOADED.map((name) => folder + name),
    );
    expect(faces).toHaveLength(3);
    for (const { fileName } of faces) expect(html).toContain(fileName);
    expect(warnings).toBe('');
  });

  it('fails where a face to preload is named by no style sheet', async () => {
    await expect(buildWith('# 甲', { names: PRELOADED.slice(1) })).rejects.toThrow(/punctuation-400\.woff2/);
  });
});
