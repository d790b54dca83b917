import type { Resolution } from '../anchor/anchor.ts';
import type { Annotation, Instant } from '../annotation/annotation.ts';
import { compareInText } from '../annotation/order.ts';
import type { ArticleSummary } from '../article/article.ts';
import type { TextRange } from '../text/offset.ts';
import type { ExportLanguage, Layout } from './format.ts';
import { localTime } from './local-time.ts';

export type ExportArticle = Pick<ArticleSummary, 'id' | 'language' | 'front'>;

/** An annotation with all that a format may say of it. */
export interface ExportNote {
  readonly annotation: Annotation;
  readonly article: ExportArticle;
  /** The marked text as it reads now; of a mark that has lost its place, as it read; of a note on the whole, empty. */
  readonly quote: string;
  readonly status: Resolution['status'];
  /** Where it stands now, in UTF-16 code units of `text`; absent where it has lost its place, or is on the whole. */
  readonly range?: TextRange;
  /** The projection that `range` counts in. */
  readonly text?: string;
  /** The 1-based block of the body that it starts in; absent in the front parts. */
  readonly paragraph?: number;
}

export interface ExportOptions {
  /** The app's address, e.g. `https://host/`: absolute, without a fragment. */
  readonly baseUrl: string;
  readonly exportedAt: Instant;
  readonly language: ExportLanguage;
  /** IANA name, for dates without a time; UTC where absent. */
  readonly timeZone?: string;
  /** Whether several articles are a file each or one; as the format does it where absent. */
  readonly layout?: Layout;
  /** Of Markdown files (markdown-template.ts); the default one where absent, or faulty. */
  readonly template?: string;
}

export interface ArticleNotes {
  readonly article: ExportArticle;
  readonly notes: readonly ExportNote[];
}

/**
 * The notes by article, the articles in the order they first come: those on the whole, then those with a
 * place in the order of the text, then the others, by age. What lies in the trash is left out.
 */
export function notesByArticle(notes: readonly ExportNote[]): ArticleNotes[] {
  const groups = new Map<string, { article: ExportArticle; notes: ExportNote[] }>();
  for (const note of notes) {
    if (note.annotation.deletedAt !== undefined) continue;
    const group = groups.get(note.article.id) ?? { article: note.article, notes: [] };
    group.notes.push(note);
    groups.set(note.article.id, group);
  }
  return [...groups.values()].map((group) => ({ ...group, notes: inTextOrder(group.notes) }));
}

/** Stands before every place. */
const WHOLE: TextRange = { start: -1, end: -1 };
/** Stands after every place. */
const NOWHERE: TextRange = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** In the order of the text. What they are ordered by is read once of each, not once a comparison. */
const inTextOrder = (notes: readonly ExportNote[]): ExportNote[] =>
  notes
    .map((note) => {
      const { id, createdAt, about } = note.annotation;
      const { start, end } = about ? WHOLE : (note.range ?? NOWHERE);
      return { note, id, createdAt, start, end };
    })
    .sort(compareInText)
    .map(({ note }) => note);

/** The day of the export in the reader's time zone, `YYYY-MM-DD`. @throws RangeError where the zone is unknown. */
export const dayOf = ({ exportedAt, timeZone = 'UTC' }: ExportOptions): string =>
  localTime(exportedAt, timeZone).slice(0, 10);
