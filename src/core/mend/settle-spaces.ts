import { TITLE_PARTS } from '../article/assembly/assembled-article.ts';
import { glueOf } from '../article/assembly/markup.ts';
import { claimCharacters, neighboursOf } from '../article/assembly/ownership.ts';
import { type Piece, takePieces } from '../article/assembly/take-pieces.ts';
import type { SidecarArticle, SidecarSpace } from '../article/sidecar/sidecar.ts';

/**
 * Says anew of the spaces of a page what becomes of each: kept within a title, dropped between two stretches, or the
 * border of two fields. What was said of one that is treated as before stays as it was said.
 */
export function settleSpaces(
  lines: readonly string[],
  articles: readonly SidecarArticle[],
): SidecarArticle[] {
  const silent = (): void => undefined;
  const taken = articles.map((article, i) =>
    takePieces(lines, article, ['articles', i], silent)
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece !== undefined),
  );
  const ownerOf = claimCharacters(taken.flat(), silent);
  const articleOf = (piece: Piece | undefined): number =>
    piece ? taken.findIndex((pieces) => pieces.includes(piece)) : -1;
  const spaces = articles.map(({ spaces: said = [] }, i): SidecarSpace[] => [
    // What was kept within a paragraph need not be said, but may be.
    ...said.filter(({ at, do: what }) => what === 'keep' && taken[i]?.some((piece) => isBodyWith(piece, at))),
    ...(taken[i] ?? []).flatMap(keptIn),
  ]);
  lines.forEach((text, index) => {
    const glue = glueOf(text);
    for (const { index: column } of text.matchAll(/\s/g)) {
      const isGlue = glue.some(({ start, end }) => start <= column && column < end);
      if (isGlue || ownerOf(index + 1, column)) continue;
      const at = `L${index + 1}@${column}`;
      const { before, after } = neighboursOf(ownerOf, at, text.length);
      const [left, right] = [articleOf(before), articleOf(after)];
      const isBorder = left >= 0 && left === right && before?.part !== after?.part;
      spaces[left >= 0 ? left : right]?.push({ at, do: isBorder ? 'structural' : 'drop' });
    }
  });
  const said = articles.flatMap((article) => article.spaces ?? []);
  return articles.map(({ spaces: _, ...article }, i) => {
    const settled = (spaces[i] ?? []).map(
      (space) => said.find(({ at, do: what }) => at === space.at && what === space.do) ?? space,
    );
    return { ...article, ...(settled.length > 0 && { spaces: settled }) };
  });
}

const isTitle = ({ part }: Piece): boolean => TITLE_PARTS.some((title) => title === part);

const keptIn = (piece: Piece): SidecarSpace[] =>
  isTitle(piece)
    ? [...piece.text.matchAll(/\s/g)].map(({ index }) => ({
        at: `L${piece.line}@${piece.start + index}`,
        do: 'keep',
      }))
    : [];

const isBodyWith = (piece: Piece, at: string): boolean =>
  !isTitle(piece) &&
  [...piece.text.matchAll(/\s/g)].some(({ index }) => at === `L${piece.line}@${piece.start + index}`);
