import type { Anchor } from '../anchor/anchor.ts';
import { describeAnchor } from '../anchor/describe.ts';
import type { ExportNote } from './export-note.ts';

/** The place and the quote of a mark as its article reads now; undefined where the mark has lost its place. */
export const placeNow = ({ range, text }: ExportNote): Anchor | undefined =>
  range && text !== undefined ? describeAnchor(text, range) : undefined;
