import type { TableListener } from '../storage/watch-table.ts';

type Watch<Row, Key extends string> = (listener: TableListener<Row, Key>) => () => void;

/**
 * The rows of a table by their keys, kept as they are stored, over all tabs, once someone asks for them. They are read in
 * slices; with every change there is another map, of the same rows but for those that were written.
 */
export class FollowedRows<Row, Key extends string> implements TableListener<Row, Key> {
  /** Undefined until all are here, or a fault is met. */
  rows: ReadonlyMap<Key, Row> | undefined;

  /** Whether some are here, and the rest is on its way. */
  isComing = false;

  /** Whether they could not be read the last time. */
  hasFailed = false;

  private readonly watch: Watch<Row, Key>;
  private readonly tellFault: (error: unknown) => void;
  private readonly listeners = new Set<() => void>();
  private isReading = false;
  private reading = new Map<Key, Row>();
  private stop: (() => void) | undefined;

  constructor(watch: Watch<Row, Key>, tellFault: (error: unknown) => void) {
    this.watch = watch;
    this.tellFault = tellFault;
  }

  /** Calls back whenever there is another map. The first to ask begins to follow; nothing ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.stop ??= this.watch(this);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ReadonlyMap<Key, Row> | undefined => this.rows;

  onBegin(): void {
    this.reading = new Map();
    this.isReading = true;
  }

  onRows(rows: ReadonlyMap<Key, Row | undefined>): void {
    if (this.isReading) this.isComing = true;
    else this.reading = new Map(this.rows);
    for (const [key, row] of rows) {
      if (row) this.reading.set(key, row);
      else this.reading.delete(key);
    }
    if (!this.isReading) this.show();
  }

  onWhole(): void {
    this.isReading = false;
    this.isComing = false;
    this.hasFailed = false;
    this.show();
  }

  onFault(error: unknown): void {
    this.tellFault(error);
    this.hasFailed = true;
    this.isComing = false;
    // What waits for them waits no longer; what was read before stays.
    this.rows ??= new Map();
    for (const listener of this.listeners) listener();
  }

  private show(): void {
    this.rows = this.reading;
    for (const listener of this.listeners) listener();
  }
}
