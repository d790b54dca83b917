import { expect, type Page, type TestInfo } from '@playwright/test';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { annotationSchema } from '../src/core/annotation/annotation-schema.ts';
import { validate } from '../src/core/annotation/validation.ts';
import type { Snapshot } from '../src/core/exchange/backup.ts';
import { rowsOf } from './rows.ts';

/** What the interface has said is kept: a passage that it painted, and the note that it called saved. */
export interface Confirmed {
  readonly passage: string;
  readonly note?: string;
}

/** Keeps account of what the interface confirmed, for one fault, and of what was there afterwards. */
export class Ledger {
  readonly confirmed: Confirmed[] = [];
  readonly #info: TestInfo;

  constructor(info: TestInfo) {
    this.#info = info;
  }

  confirm(...entries: readonly Confirmed[]): void {
    this.confirmed.push(...entries);
  }

  /** A note took the place of what was said of its passage before. */
  amend(passage: string, note: string): void {
    const at = this.confirmed.findIndex((entry) => entry.passage === passage);
    if (at >= 0) this.confirmed[at] = { passage, note };
  }

  /**
   * Reads the database past the app, and holds it to the account: nothing confirmed is missing, and no row is half a
   * row or without the text it was made on.
   */
  async expectKept(page: Page): Promise<Annotation[]> {
    const rows = await rowsOf<Annotation>(page, 'annotations');
    const revisions = new Set((await rowsOf<Snapshot>(page, 'snapshots')).map(({ revision }) => revision));
    this.settle(this.confirmed.filter((entry) => !rows.some((row) => isKept(entry, row))));
    const halves = rows.filter(
      (row) => !validate(annotationSchema, row).valid || !revisions.has(row.anchor.revision),
    );
    expect(halves, 'No row is half a row').toEqual([]);
    return rows;
  }

  /** Writes down what was lost, and expects nothing lost. */
  settle(lost: readonly Confirmed[]): void {
    this.write('confirmed', String(this.confirmed.length));
    this.write('lost', String(lost.length));
    expect(lost, 'Nothing that the interface confirmed is lost').toEqual([]);
  }

  /** A line for the table: see reporter.ts. */
  write(type: 'confirmed' | 'lost' | 'seen', description: string): void {
    const { annotations } = this.#info;
    const at = annotations.findIndex((annotation) => annotation.type === type);
    if (at >= 0) annotations.splice(at, 1);
    annotations.push({ type, description });
  }
}

const isKept = ({ passage, note = '' }: Confirmed, { anchor, ...row }: Annotation): boolean =>
  anchor.quote.exact === passage && row.note === note && !row.deletedAt;
