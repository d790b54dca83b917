import type { Annotation, AnnotationId } from '../annotation/annotation.ts';
import { validate } from '../annotation/validation.ts';
import { type BackupData, rowSchemas } from '../exchange/backup-rows.ts';
import { canonicalJson } from '../exchange/canonical-json.ts';
import type { Revision } from '../text/revision.ts';

export type TableName = keyof BackupData;

/** In this order: texts before the marks made on them, and marks before what belongs to them. */
export const TABLES = [
  'snapshots',
  'annotations',
  'drafts',
  'versions',
  'reviews',
  'places',
  'settings',
  'articles',
  'articleTexts',
  'shelf',
  'mends',
  'mendDrafts',
] as const satisfies readonly TableName[];

/** A row as it is stored, whatever it is. */
export interface StoredRow {
  readonly table: TableName;
  /** What the database knows it by. */
  readonly key: unknown;
  readonly value: unknown;
}

/** A row that the app cannot read, with the first thing that is wrong with it. */
export interface UnreadableRow extends StoredRow {
  /** Where, e.g. `anchor.position.start`; empty for the row itself. */
  readonly path: string;
  readonly message: string;
}

/** Rows that were moved out of their tables: the app cannot read them, or they belong to nothing. */
export interface SetAside {
  /** The key of the setting that keeps them. */
  readonly key: string;
  /** When; ISO 8601, UTC. */
  readonly at: string;
  readonly rows: number;
  /** They themselves, as JSON. */
  readonly text: string;
}

export interface Findings {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Drafts, earlier words and reviews of marks that are not here. */
  readonly strays: readonly StoredRow[];
  /** Marks whose place lies beyond the end of the text that they were made on. */
  readonly beyond: readonly AnnotationId[];
  /** Marks that say in all the same as an earlier one. */
  readonly doubles: readonly AnnotationId[];
}

/** Looks through the tables row by row, in the order of {@link TABLES}; nothing is changed. */
export class RowCheck {
  private rows = 0;
  private readonly unreadable: UnreadableRow[] = [];
  private readonly strays: StoredRow[] = [];
  private readonly beyond: AnnotationId[] = [];
  private readonly lengths = new Map<Revision, number>();
  private readonly ids = new Set<AnnotationId>();
  private readonly contents = new Map<string, Annotation>();
  private readonly doubles = new Set<AnnotationId>();

  add(row: StoredRow): void {
    this.rows++;
    const { table, value } = row;
    const found = validate<unknown>(rowSchemas[table], value);
    if (!found.valid) {
      this.unreadable.push({ ...row, path: found.path, message: found.message });
    } else if (table === 'snapshots') {
      const { revision, text } = value as BackupData['snapshots'][number];
      this.lengths.set(revision, text.length);
    } else if (table === 'annotations') {
      this.addAnnotation(value as Annotation);
    } else if (table === 'drafts' || table === 'versions' || table === 'reviews') {
      const { annotationId } = value as { annotationId: AnnotationId };
      if (!this.ids.has(annotationId)) this.strays.push(row);
    }
  }

  private addAnnotation(annotation: Annotation): void {
    const { id, anchor, deletedAt } = annotation;
    this.ids.add(id);
    if (anchor.position.end > (this.lengths.get(anchor.revision) ?? Number.POSITIVE_INFINITY))
      this.beyond.push(id);
    if (deletedAt) return;
    const content = contentOf(annotation);
    const other = this.contents.get(content);
    const isEarlier = other === undefined || annotation.createdAt < other.createdAt;
    if (isEarlier) this.contents.set(content, annotation);
    if (other) this.doubles.add(isEarlier ? other.id : id);
  }

  /** What was found in all that was added. */
  findings(): Findings {
    const { rows, unreadable, strays, beyond } = this;
    return { rows, unreadable, strays, beyond, doubles: [...this.doubles] };
  }
}

/** All that a mark says but its id and its times. */
const contentOf = ({ id, createdAt, modifiedAt, ...content }: Annotation): string => canonicalJson(content);

export const isSound = ({ unreadable, strays, beyond, doubles }: Findings): boolean =>
  unreadable.length + strays.length + beyond.length + doubles.length === 0;

/** Where a quote stands, if it stands in a text once. */
export function onlyPlace(text: string, exact: string): { start: number; end: number } | undefined {
  const start = text.indexOf(exact);
  if (start < 0 || text.indexOf(exact, start + 1) >= 0) return undefined;
  return { start, end: start + exact.length };
}
