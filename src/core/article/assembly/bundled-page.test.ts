import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPECTED_ARTICLES as expected } from '../expected/expected-articles.cases.ts';
import { formatSidecar } from '../sidecar/format-sidecar.ts';
import { parseSidecar } from '../sidecar/sidecar.ts';
import { assemblePage } from './assemble-page.ts';
import { FRONT_PARTS, type Stretch } from './assembled-article.ts';
import { splitLines } from './page-text.ts';

const file = '000_4b88447c7ee2a5ac.txt';
const lines = splitLines(readFileSync(`seeds/${file}`, 'utf8'));
const sidecarText = readFileSync('seeds/000_4b88447c7ee2a5ac.page.json', 'utf8');
const reading = parseSidecar(sidecarText);
if (!reading.ok) throw new Error(reading.violations.map(({ found }) => found).join('\n'));
const { sidecar } = reading;
const { articles, violations } = assemblePage({ file, sha256: sidecar.sha256, lines }, sidecar);

const spansOf = (stretch?: Stretch): number[][] | undefined =>
  stretch?.spans.map(({ line, start, end }) => [line, start, end]);
const textFrom = (stretch: Stretch): string =>
  stretch.spans.map(({ line, start, end }) => lines[line - 1]?.slice(start, end)).join('');

describe('the bundled page', () => {
  it('has no violations', () => {
    expect(violations).toEqual([]);
  });

  it('gives the articles that a careful reader put together, in their order', () => {
    expect(articles.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it.each(expected.map((article, i) => ({ id: article.id, article, assembled: articles[i] })))(
    '$id: front, paragraphs, spans and joins are as expected',
    ({ article, assembled }) => {
      for (const part of FRONT_PARTS) {
        expect(assembled?.[part]?.text ?? null, part).toBe(article[part]);
        expect(spansOf(assembled?.[part]), part).toEqual(article.provenance[part]);
      }
      expect(assembled?.blocks.map((block) => ({ text: block.text, spans: spansOf(block) }))).toEqual(
        article.blocks.map(({ text, spans }) => ({ text, spans })),
      );
      expect(assembled?.joins.map(({ from, to }) => ({ from, to }))).toEqual(
        article.joins.map(({ from, to }) => ({ from, to })),
      );
      const kinds = { remove: 'drop', keep: 'keep', structural: 'structural' };
      expect(
        assembled?.spaces.map(({ line, column, do: kind }) => ({
          line,
          kind,
          isAfter: article.headlineSpaces.some(({ after }) =>
            lines[line - 1]?.slice(0, column).endsWith(after),
          ),
        })),
      ).toEqual(article.headlineSpaces.map(({ line, kind }) => ({ line, kind: kinds[kind], isAfter: true })));
    },
  );

  it('takes every text from its spans', () => {
    for (const article of articles)
      for (const stretch of [...FRONT_PARTS.map((part) => article[part]), ...article.blocks])
        if (stretch !== undefined) expect(textFrom(stretch)).toBe(stretch.text);
  });

  it('says of every join where it is and why', () => {
    const joins = articles.flatMap(({ joins, blocks }) =>
      joins.map((join) => ({ ...join, text: blocks[join.block]?.text })),
    );
    expect(joins).toHaveLength(9);
    for (const { text, offset, to, why } of joins) {
      expect(lines[to - 1]?.startsWith(text?.slice(offset, offset + 8) ?? '-')).toBe(true);
      expect(why).not.toBe('');
    }
  });

  it('has a sidecar in the form that drafts are written in', () => {
    expect(formatSidecar(sidecar)).toBe(sidecarText);
  });
});
