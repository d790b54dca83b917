import type {
  ArticleId,
  ArticleSource,
  Front,
  PageId,
  Provenance,
  Seam,
  SourceSegment,
} from '../article/article.ts';
import { DATELINE_GLUE } from '../article/assembly/trace-article.ts';
import { paragraphsToMarkdown } from '../article/paragraphs-to-markdown.ts';
import { projectMarkdown } from '../text/project-markdown.ts';
import {
  type Field,
  type Fields,
  fieldsBy,
  type MendedParagraph,
  type MendedText,
  type Run,
  sliceRuns,
  textOfRuns,
} from './mended-text.ts';

export interface CompiledHead {
  readonly id: ArticleId;
  readonly language: string;
  /** The page that the runs lead to. */
  readonly page?: PageId;
}

/**
 * Makes a mended text into an article: paragraphs trimmed, empty ones left out, every character that comes from a page
 * traced to it.
 * @throws Error if Markdown would change what is said in plain paragraphs
 */
export function compileText(mended: MendedText, { id, language, page }: CompiledHead): ArticleSource {
  const fields = fieldsBy((field) => trimRuns(mended.fields[field]));
  const paragraphs = mended.paragraphs
    .map(({ runs, ...rest }): MendedParagraph => ({ ...rest, runs: trimRuns(runs) }))
    .filter(({ runs }) => runs.length > 0);
  const said = (field: Field): string => textOfRuns(fields[field]);
  const front: Front = {
    ...(said('kicker') && { kicker: said('kicker') }),
    headline: said('headline'),
    ...(said('deck') && { deck: said('deck') }),
    ...(said('byline') && { byline: said('byline') }),
  };
  // A dateline opens a plain paragraph; before anything else it is one itself.
  const isLed = paragraphs[0] && !paragraphs[0].isMarkup;
  const dateline = isLed ? said('dateline') : '';
  const set: readonly MendedParagraph[] =
    isLed || said('dateline') === '' ? paragraphs : [{ runs: fields.dateline }, ...paragraphs];
  const markdown = set.map((paragraph, i) => markdownOf(paragraph, i === 0 ? dateline : '')).join('\n\n');
  const head = { id, language, front, markdown: `${markdown}\n`, ...(dateline && { dateline }) };
  if (set.some(({ isMarkup }) => isMarkup)) return head;
  const lead = dateline ? [...fields.dateline, { text: DATELINE_GLUE }] : [];
  const body = set.map(({ runs }, i) => (i === 0 ? [...lead, ...runs] : runs));
  const provenance = traceRuns(fields, body, head);
  return page ? { ...head, provenance: { page, ...provenance } } : head;
}

const markdownOf = ({ runs, isMarkup }: MendedParagraph, dateline: string): string => {
  const text = textOfRuns(runs);
  return isMarkup ? text : paragraphsToMarkdown([text], dateline || undefined).trimEnd();
};

/** Without white space at either end. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = textOfRuns(runs);
  const start = text.length - text.trimStart().length;
  return sliceRuns(runs, start, Math.max(text.trimEnd().length, start));
}

/** Where the runs stand in the article's projection, which is held against them. */
function traceRuns(
  fields: Fields,
  body: readonly (readonly Run[])[],
  source: Pick<ArticleSource, 'front' | 'markdown'>,
): Omit<Provenance, 'page'> {
  const { text, blocks } = projectMarkdown(source);
  const segments: SourceSegment[] = [];
  const seams: Seam[] = [];
  let paragraph = 0;
  for (const { kind, start, end } of blocks) {
    const runs = kind === 'body' ? body[paragraph++] : fields[kind];
    const found = text.slice(start, end);
    if (!runs || textOfRuns(runs) !== found)
      throw new Error(`Markdown made “${found}” of “${textOfRuns(runs ?? [])}”`);
    let at = start;
    for (const { text: said, from, seam } of runs) {
      if (from) segments.push({ at, ...from });
      if (seam && at > start) seams.push({ at, ...seam });
      at += said.length;
    }
  }
  if (paragraph !== body.length)
    throw new Error(`${paragraph} paragraphs of ${body.length} in the projection`);
  return { segments, seams };
}
