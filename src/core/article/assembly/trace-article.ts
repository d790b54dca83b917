import type { Projection } from '../../text/projection.ts';
import type { PageId, Provenance, Seam, SourceSegment } from '../article.ts';
import type { AssembledArticle, Stretch } from './assembled-article.ts';

/** What stands between the dateline and its paragraph's text. */
export const DATELINE_GLUE = ' ';

/**
 * Where an assembled article's characters stand in its projection. `assembled` holds the text that the
 * projection was made from: punctuation already as it is to be read.
 * @throws Error if a block of the projection is not the assembled block, that is if Markdown changed its text
 */
export function traceArticle(page: PageId, assembled: AssembledArticle, projection: Projection): Provenance {
  const segments: SourceSegment[] = [];
  const seams: Seam[] = [];
  const place = (stretch: Stretch, at: number): void => {
    let offset = at;
    for (const span of stretch.spans) {
      segments.push({ at: offset, ...span });
      offset += span.end - span.start;
    }
  };
  let block = 0;
  for (const projected of projection.blocks) {
    const isBody = projected.kind === 'body';
    const stretch = projected.kind === 'body' ? assembled.blocks[block] : assembled[projected.kind];
    const dateline = isBody && block === 0 ? assembled.dateline : undefined;
    const lead = dateline === undefined ? '' : dateline.text + DATELINE_GLUE;
    const found = projection.text.slice(projected.start, projected.end);
    if (stretch === undefined) {
      if (isBody) throw new Error(`A paragraph too many in ${assembled.id}: “${found}”`);
      continue;
    }
    if (found !== lead + stretch.text)
      throw new Error(`Markdown made “${found}” of “${lead}${stretch.text}” in ${assembled.id}`);
    if (dateline !== undefined) place(dateline, projected.start);
    const start = projected.start + lead.length;
    place(stretch, start);
    if (!isBody) continue;
    for (const join of assembled.joins)
      if (join.block === block) seams.push({ at: start + join.offset, by: join.by, why: join.why });
    block++;
  }
  if (block !== assembled.blocks.length)
    throw new Error(`${block} paragraphs of ${assembled.blocks.length} in the projection of ${assembled.id}`);
  return { page, segments, seams };
}
