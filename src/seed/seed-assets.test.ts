import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { SeedsError } from './finding.ts';
import { hashOf, readSeeds } from './read-seeds.ts';
import { seedAssets } from './seed-assets.ts';
import { signed, tempFolder } from './temp-folder.cases.ts';

const FILES = {
  'page.txt': PAGE,
  'page.page.json': signed(SIDECAR, PAGE),
  'note.md': '# Note\n\nTwo *words*.',
};

describe('seedAssets', () => {
  it('makes a catalog, a file an article and a file a page’s lines, each named by its content', () => {
    const { catalogUrl, assets } = seedAssets(readSeeds(tempFolder(FILES)));
    expect([...assets.keys()].map((url) => url.replace(/[0-9a-f]{8}/, '#'))).toEqual([
      'assets/seeds/note.#.json',
      'assets/seeds/xinqu.#.json',
      'assets/seeds/xinqiao.#.json',
      'assets/seeds/page.page.#.json',
      'assets/seeds/catalog.#.json',
    ]);
    for (const [url, json] of assets) expect(url).toContain(`.${hashOf(json).slice(0, 8)}.`);
    const catalog: unknown = JSON.parse(assets.get(catalogUrl) ?? '');
    const urls: string[] = [...assets.keys()];
    expect(catalog).toEqual({
      pages: [
        {
          id: 'note',
          articles: [
            {
              id: 'note',
              language: 'en',
              front: { headline: 'Note' },
              characters: 2,
              minutes: 1,
              length: 15,
              revision: expect.stringMatching(/^1-[0-9a-f]{16}$/),
              url: urls[0],
            },
          ],
        },
        {
          id: 'page',
          articles: [
            expect.objectContaining({ id: 'xinqu', url: urls[1] }),
            expect.objectContaining({ id: 'xinqiao', url: urls[2] }),
          ],
          source: urls[3],
        },
      ],
    });
    expect(JSON.parse(assets.get(urls[3] ?? '') ?? '')).toMatchObject({
      id: 'page',
      // Of it another is made when a reader has mended the page.
      sidecar: { source: 'page.txt', punctuation: 'fullwidth' },
      file: 'page.txt',
      lines: PAGE.split('\n'),
    });
  });

  it('changes an address with its content, and no other but the catalog’s', () => {
    const urls = (files: Record<string, string>): string[] => [
      ...seedAssets(readSeeds(tempFolder(files))).assets.keys(),
    ];
    const before = urls(FILES);
    const after = urls({ ...FILES, 'note.md': '# Note\n\nThree *words*.' });
    expect(after.map((url, i) => url === before[i])).toEqual([false, true, true, true, false]);
  });

  it('throws all errors at once', () => {
    const seeds = readSeeds(tempFolder({ ...FILES, 'empty.md': '', 'lone.page.json': '{}' }));
    expect(() => seedAssets(seeds)).toThrow(SeedsError);
    expect(() => seedAssets(seeds)).toThrow(/lone\.page\.json: .*\nempty\.md:1: /);
  });
});
