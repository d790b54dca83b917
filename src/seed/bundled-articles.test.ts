import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../core/article/article.ts';
import { EXPECTED_ARTICLES as expected } from '../core/article/expected/expected-articles.cases.ts';
import { toFullwidthPunctuation } from '../core/article/punctuation.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { readSeeds } from './read-seeds.ts';
import { seedAssets } from './seed-assets.ts';
import { seedCharacters } from './seed-characters.ts';

const FILE = '000_4b88447c7ee2a5ac.txt';
const seeds = readSeeds('seeds');
const page = seeds.pages.find(({ file }) => file === FILE);
const articles = page?.articles ?? [];
const lines = readFileSync(`seeds/${FILE}`, 'utf8').split('\n');
const traced = articles.map((article) => ({
  id: article.id,
  article,
  text: projectMarkdown(article).text,
  segments: article.provenance?.segments ?? [],
  seams: article.provenance?.seams ?? [],
}));

describe('the bundled page as articles', () => {
  it('reads without a finding', () => {
    expect(seeds.findings).toEqual([]);
    expect(articles).toHaveLength(4);
  });

  it('reads as expected, punctuation made full-width', () => {
    const full = (text: string | null): string | undefined =>
      text === null ? undefined : toFullwidthPunctuation(text);
    expect(traced.map(({ text }) => text.split('\n'))).toEqual(
      expected.map(({ kicker, headline, deck, byline, dateline, blocks }) =>
        [
          kicker,
          headline,
          deck,
          byline,
          `${dateline} ${blocks[0]?.text}`,
          ...blocks.slice(1).map(({ text }) => text),
        ]
          .map(full)
          .filter((text) => text !== undefined),
      ),
    );
  });

  it('has only full-width punctuation beside Han characters', () => {
    for (const { text } of traced)
      expect(text).not.toMatch(/\p{Script=Han}[,!():;?]|[,!():;?]\p{Script=Han}/u);
  });

  it.each(traced)(
    '$id: every segment is its stretch of the page, after the punctuation’s mapping',
    ({ text, segments }) => {
      expect(segments.length).toBeGreaterThan(5);
      for (const { at, line, start, end } of segments) {
        const source = lines[line - 1]?.slice(start, end) ?? '';
        expect(source).toHaveLength(end - start);
        expect(text.slice(at, at + end - start)).toBe(toFullwidthPunctuation(source));
      }
    },
  );

  it.each(traced)(
    '$id: the segments ascend and leave only glue between them',
    ({ article, text, segments }) => {
      let end = 0;
      let glue = '';
      for (const segment of segments) {
        expect(segment.at).toBeGreaterThanOrEqual(end);
        glue += text.slice(end, segment.at);
        end = segment.at + segment.end - segment.start;
      }
      expect(end).toBe(text.length);
      const blocks = projectMarkdown(article).blocks.length;
      expect([...glue].sort().join('')).toBe(`${'\n'.repeat(blocks - 1)} `);
    },
  );

  it.each(traced)(
    '$id: every seam stands where one line’s text meets another’s',
    ({ segments, seams, text }) => {
      for (const { at, by, why } of seams) {
        const [before, after] = [
          segments.findLast((each) => each.at < at),
          segments.find((each) => each.at === at),
        ];
        expect(after, `a segment at ${at}`).toBeDefined();
        expect(before?.line).not.toBe(after?.line);
        expect(text.slice(at - 1, at + 1)).not.toContain('\n');
        expect([by, why]).toEqual(['editor', expect.stringMatching(/\p{Script=Han}/u)]);
      }
    },
  );

  it('has nine seams, and each its words', () => {
    const around = traced.flatMap(({ seams, text }) =>
      seams.map(({ at }) => `${text.slice(at - 3, at)}|${text.slice(at, at + 3)}`),
    );
    expect(around).toEqual([
      '力推进|问题整',
      '实践过|程中的',
      '后来到|市创建',
      '市政府|的号召',
      '、市政|府的坚',
      '培训中|心，高',
      '建设、|加强天',
      '量发展|的务实',
      '融资、|土地、',
    ]);
  });

  it('opens each body with its dateline in strong text', () => {
    for (const { article } of traced) {
      expect(article.dateline).toBe('本报讯');
      expect(article.markdown).toMatch(/^\*\*本报讯\*\* [^ ]/);
    }
  });

  it('shows in the catalog how long each reads', () => {
    const { catalogUrl, assets } = seedAssets(seeds);
    const catalog: Catalog = JSON.parse(assets.get(catalogUrl) ?? '');
    const shown = catalog.pages.find(({ id }) => id === page?.id);
    expect(shown?.articles.map(({ characters, minutes }) => [characters, minutes])).toEqual([
      [999, 2],
      [913, 2],
      [824, 2],
      [520, 1],
    ]);
    expect(shown?.source).toMatch(/^assets\/seeds\/000-4b88447c7ee2a5ac\.page\.[0-9a-f]{8}\.json$/);
  });

  it('knows every character that is shown, as it came and as it is read', () => {
    const characters = seedCharacters('seeds');
    for (const character of '脱“”，,（(■—1') expect(characters).toContain(character);
    expect(characters).not.toContain('\n');
    expect(characters).not.toContain('🙂');
  });
});
