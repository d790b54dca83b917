import type { JsonPath } from '../sidecar/json-lines.ts';
import type { Sidecar, SidecarArticle } from '../sidecar/sidecar.ts';
import type { Violation } from '../sidecar/violation.ts';
import { type AssembledArticle, FRONT_PARTS, type Stretch } from './assembled-article.ts';
import { checkSpaces } from './check-spaces.ts';
import { checkStretch } from './check-stretch.ts';
import { joinPieces } from './join-pieces.ts';
import { checkAllUsed, claimCharacters, type OwnerOf } from './ownership.ts';
import type { PageText } from './page-text.ts';
import { type Cut, takePieces } from './take-pieces.ts';

export interface Assembly {
  /** In the sidecar's order. To be trusted only where there are no violations. */
  readonly articles: readonly AssembledArticle[];
  /** All of them, in the order of the page's lines as far as they have one. */
  readonly violations: readonly Violation[];
}

/** Puts a page's articles together as its sidecar says, and holds the sidecar against the page. */
export function assemblePage(page: PageText, sidecar: Sidecar): Assembly {
  const violations: Violation[] = [];
  const report = (violation: Violation): void => void violations.push(violation);
  checkSource(page, sidecar, report);
  checkIds(sidecar.articles, report);
  const cuts = sidecar.articles.map((article, i) => takePieces(page.lines, article, ['articles', i], report));
  const pieces = cuts
    .flat()
    .flatMap((cut) => cut.pieces)
    .filter((piece) => piece !== undefined);
  const ownerOf = claimCharacters(pieces, report);
  const spaces = sidecar.articles.flatMap((article) => article.spaces ?? []);
  checkAllUsed(page.lines, ownerOf, spaces, report);
  const articles = sidecar.articles.map((article, i) =>
    assembleArticle(page.lines, article, cuts[i] ?? [], ownerOf, ['articles', i], report),
  );
  violations.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { articles, violations };
}

function assembleArticle(
  lines: readonly string[],
  article: SidecarArticle,
  cuts: readonly Cut[],
  ownerOf: OwnerOf,
  path: JsonPath,
  report: (violation: Violation) => void,
): AssembledArticle {
  const stretches = cuts.map((cut) => ({ cut, stretch: stretchOf(cut) }));
  for (const { cut, stretch } of stretches)
    if (cut.pieces.every((piece) => piece !== undefined))
      checkStretch(stretch, cut.path, cut.part === 'block', report);
  checkDateline(cuts, report);
  if (article.headline === undefined)
    report({
      rule: 'no-headline',
      path,
      found: `the article ${article.id} without a headline`,
      mend: 'Give it one',
    });
  const blocks = stretches.filter(({ cut }) => cut.part === 'block');
  const front = FRONT_PARTS.flatMap((part) => {
    const found = stretches.find(({ cut }) => cut.part === part);
    return found === undefined ? [] : [[part, found.stretch] as const];
  });
  return {
    id: article.id,
    ...Object.fromEntries(front),
    blocks: blocks.map(({ stretch }) => stretch),
    joins: joinPieces(
      lines,
      blocks.map(({ cut }) => cut),
      article.joins ?? [],
      path,
      report,
    ),
    spaces: checkSpaces(lines, cuts, article.spaces ?? [], ownerOf, path, report),
  };
}

function stretchOf(cut: Cut): Stretch {
  const pieces = cut.pieces.filter((piece) => piece !== undefined);
  return {
    text: pieces.map(({ text }) => text).join(''),
    spans: pieces.map(({ line, start, end }) => ({ line, start, end })),
  };
}

function checkSource(page: PageText, sidecar: Sidecar, report: (violation: Violation) => void): void {
  if (sidecar.source !== page.file)
    report({
      rule: 'source',
      path: ['source'],
      found: `the source “${sidecar.source}” beside the page “${page.file}”`,
      mend: 'Name the page that the sidecar stands beside',
    });
  if (sidecar.sha256 !== page.sha256)
    report({
      rule: 'hash',
      line: 1,
      path: ['sha256'],
      found: `a page of SHA-256 ${page.sha256}, where the sidecar was made for ${sidecar.sha256}`,
      mend: 'Bring the page back as it was, or check every reference against it and write its new hash',
    });
}

function checkIds(articles: readonly SidecarArticle[], report: (violation: Violation) => void): void {
  articles.forEach(({ id }, i) => {
    if (articles.findIndex((other) => other.id === id) < i)
      report({
        rule: 'duplicate-id',
        path: ['articles', i, 'id'],
        found: `the id “${id}” a second time`,
        mend: 'Give each article its own',
      });
  });
}

/** A dateline opens the first paragraph: it stands right before it, on its line. */
function checkDateline(cuts: readonly Cut[], report: (violation: Violation) => void): void {
  const dateline = cuts.find((cut) => cut.part === 'dateline');
  const piece = dateline?.pieces.at(-1);
  const first = cuts.find((cut) => cut.part === 'block')?.pieces[0];
  if (dateline === undefined || piece === undefined || first === undefined) return;
  if (piece.line === first.line && piece.end <= first.start) return;
  report({
    rule: 'dateline-astray',
    line: piece.line,
    path: dateline.path,
    found: `the dateline ${piece.reference} “${piece.text}”, but a first paragraph that starts with ${first.reference}`,
    mend: 'Let the first paragraph start on the line that the dateline opens',
  });
}
