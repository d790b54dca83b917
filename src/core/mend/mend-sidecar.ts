import type { ArticleId, SourceSpan } from '../article/article.ts';
import { assemblePage } from '../article/assembly/assemble-page.ts';
import { type AssembledArticle, FRONT_PARTS } from '../article/assembly/assembled-article.ts';
import { glueOf } from '../article/assembly/markup.ts';
import type { PageText } from '../article/assembly/page-text.ts';
import { toFullwidthPunctuation } from '../article/punctuation.ts';
import { spanToReference } from '../article/sidecar/reference.ts';
import type { Sidecar, SidecarArticle, SidecarJoin } from '../article/sidecar/sidecar.ts';
import { isJudgement } from '../article/sidecar/violation.ts';
import { compareParts } from './compare-parts.ts';
import { trimRuns } from './compile-text.ts';
import { type MendedText, type Run, textOfRuns } from './mended-text.ts';
import { placeLeftOut } from './place-left-out.ts';
import { settleSpaces } from './settle-spaces.ts';

/** What a sidecar cannot say of a mended article: it holds references, no text. */
export interface Unsaid {
  readonly articleId: string;
  /** The paragraph or field as it was mended; empty where the page has one that was taken out. */
  readonly mended: string;
  /** The same as the sidecar gives it. */
  readonly built: string;
}

export interface MendedSidecar {
  readonly sidecar: Sidecar;
  readonly unsaid: readonly Unsaid[];
  /** What keeps a page from being built by it, in the words of the build; empty where nothing does. */
  readonly faults: readonly string[];
}

/**
 * The sidecar by which a page is built as it was mended, as far as references can say it: typed characters are left to
 * the page, and those that were taken out stand where they stood. `mended` are the articles that were.
 */
export function mendSidecar(
  page: PageText,
  sidecar: Sidecar,
  mended: ReadonlyMap<ArticleId, MendedText>,
): MendedSidecar {
  const { lines } = page;
  const before = assemblePage(page, sidecar).articles;
  const texts = [...mended].map(([id, text]) => ({ id, text }));
  const articles = sidecar.articles.map((article, i): SidecarArticle => {
    const text = texts.find(({ id }) => id === article.id)?.text;
    const assembled = before[i];
    const elsewhere = texts.flatMap((other) => (other.id === article.id ? [] : spansOf(other.text)));
    return text && assembled ? mendArticle(lines, article, assembled, text, elsewhere) : article;
  });
  const settled = { ...sidecar, articles: settleSpaces(lines, articles) };
  const { violations } = assemblePage(page, settled);
  const isDraft = violations.some(isJudgement);
  const made: Sidecar = isDraft ? { ...settled, draft: true } : settled;
  const built = assemblePage(page, made).articles;
  return {
    sidecar: made,
    unsaid: texts.flatMap(({ id, text }) => {
      const article = built.find((one) => one.id === id);
      return article ? differences(id, text, article, sidecar.punctuation === 'fullwidth') : [];
    }),
    faults: violations
      .filter((violation) => !isJudgement(violation))
      .map(({ found, mend }) => `${found}. ${mend}`),
  };
}

function mendArticle(
  lines: readonly string[],
  article: SidecarArticle,
  assembled: AssembledArticle,
  text: MendedText,
  elsewhere: readonly SourceSpan[],
): SidecarArticle {
  const owned = [...FRONT_PARTS.map((part) => assembled[part]), ...assembled.blocks].flatMap(
    (stretch) => stretch?.spans ?? [],
  );
  const { fields, blocks } = placeLeftOut(lines, owned, elsewhere, {
    fields: FRONT_PARTS.map((part) => text.fields[part]),
    blocks: text.paragraphs.map(({ runs }) => runs),
  });
  const referenceOf = (span: SourceSpan): string => spanToReference(span, lines[span.line - 1] ?? '');
  const parts = FRONT_PARTS.flatMap((part, i) => {
    const references = (fields[i] ?? []).map(({ span }) => referenceOf(span));
    return references.length === 0 ? [] : [[part, references.length === 1 ? references[0] : references]];
  });
  const joins: SidecarJoin[] = [];
  const written = blocks.map((pieces) => {
    pieces.forEach(({ span, seam }, i) => {
      const last = pieces[i - 1]?.span;
      if (!last || isUnbroken(lines, last, span)) return;
      const [left, right] = [textAt(lines, last), textAt(lines, span)];
      const at = `${referenceOf(last)}+${referenceOf(span)}`;
      const said = article.joins?.find((join) => join.at === at);
      joins.push(
        said ?? {
          at,
          seam: `${left.slice(-4)}|${right.slice(0, 4)}`,
          by: seam?.by ?? 'editor',
          why: seam?.why || '校改',
        },
      );
    });
    return pieces.map(({ span }) => referenceOf(span)).join('+');
  });
  const spaces = article.spaces;
  return {
    id: article.id,
    ...Object.fromEntries(parts),
    blocks: written,
    ...(joins.length > 0 && { joins }),
    ...(spaces && { spaces }),
  };
}

const spansOf = ({ fields, paragraphs }: MendedText): SourceSpan[] =>
  [...Object.values(fields), ...paragraphs.map(({ runs }) => runs)].flat().flatMap(({ from }) => from ?? []);

const textAt = (lines: readonly string[], { line, start, end }: SourceSpan): string =>
  (lines[line - 1] ?? '').slice(start, end);

/** Whether there is nothing but markup between two stretches of one line: then nothing is joined. */
function isUnbroken(lines: readonly string[], left: SourceSpan, right: SourceSpan): boolean {
  if (left.line !== right.line || right.start < left.end) return false;
  const glue = glueOf(lines[left.line - 1] ?? '');
  for (let column = left.end; column < right.start; column++)
    if (!glue.some(({ start, end }) => start <= column && column < end)) return false;
  return true;
}

/** Parts that the sidecar gives otherwise than they were mended. */
function differences(
  articleId: string,
  { fields, paragraphs }: MendedText,
  built: AssembledArticle,
  isWide: boolean,
): Unsaid[] {
  const read = (text: string): string => (isWide ? toFullwidthPunctuation(text) : text);
  const mendedParts = [...FRONT_PARTS.map((part) => fields[part]), ...paragraphs.map(({ runs }) => runs)].map(
    (runs: readonly Run[]) => textOfRuns(trimRuns(runs)),
  );
  const builtParts = [...FRONT_PARTS.map((part) => built[part]), ...built.blocks].map((stretch) =>
    read(stretch?.text ?? ''),
  );
  return compareParts(mendedParts, builtParts).map(({ mended, other }) => ({
    articleId,
    mended,
    built: other,
  }));
}
