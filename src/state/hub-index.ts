import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId, ArticleSummary } from '../core/article/article.ts';
import type { Draft } from '../core/exchange/backup.ts';
import type { AnnotationsListener } from '../storage/watch-all-annotations.ts';
import { sayFault } from './attempt.ts';
import {
  type FoldText,
  type HubEntry,
  type HubPlace,
  hubEntry,
  placeAsMade,
  placeFound,
} from './hub-entry.ts';
import type { FoundPlaces } from './hub-places.ts';

type FindPlaces = (
  articleId: ArticleId,
  ids: readonly AnnotationId[],
  signal: AbortSignal,
) => Promise<FoundPlaces | undefined>;

/**
 * Every mark that is not in the trash, compact and in memory, kept as it is stored. Of an article that reads as it did
 * when a mark was made nothing is fetched; the others are, one after another, and their marks are `seeking` until then.
 */
export class HubIndex implements AnnotationsListener {
  readonly entries = new Map<AnnotationId, HubEntry>();
  /** Grows with every change. */
  version = 0;
  /** Whether all that is stored is here. */
  isWhole = false;

  private readonly fold: FoldText;
  private readonly findPlaces: FindPlaces;
  /** Undefined where the catalogue cannot be had: then nothing is called lost. */
  private readonly articles: ReadonlyMap<ArticleId, ArticleSummary> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly stale = new Map<ArticleId, Set<AnnotationId>>();
  private readonly closing = new AbortController();
  private isSeeking = false;
  private unseen: Set<AnnotationId> | undefined;
  private drafts: ReadonlyMap<AnnotationId, Draft> = new Map();

  constructor(
    fold: FoldText,
    articles: ReadonlyMap<ArticleId, ArticleSummary> | undefined,
    findPlaces: FindPlaces,
  ) {
    this.fold = fold;
    this.articles = articles;
    this.findPlaces = findPlaces;
  }

  /** Whether nothing is read, or looked for, any more. */
  get isSettled(): boolean {
    return this.isWhole && !this.isSeeking && this.stale.size === 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.closing.abort();
  }

  onBegin(): void {
    this.unseen = this.entries.size > 0 ? new Set(this.entries.keys()) : undefined;
  }

  onRows(rows: readonly Annotation[]): void {
    for (const row of rows) this.put(row);
    this.changed();
    void this.seek();
  }

  onGone(ids: readonly AnnotationId[]): void {
    for (const id of ids) this.entries.delete(id);
    this.changed();
  }

  onWhole(): void {
    for (const id of this.unseen ?? []) this.entries.delete(id);
    this.unseen = undefined;
    this.isWhole = true;
    this.changed();
    void this.seek();
  }

  /** All words that were not saved, by the mark whose note they are for. */
  readonly onDrafts = (drafts: readonly Draft[]): void => {
    const last = this.drafts;
    this.drafts = new Map(drafts.map((draft) => [draft.annotationId, draft]));
    for (const id of new Set([...last.keys(), ...this.drafts.keys()])) {
      const entry = this.entries.get(id);
      if (entry && last.get(id)?.savedAt !== this.drafts.get(id)?.savedAt) this.set(entry, entry);
    }
    this.changed();
  };

  readonly onFault = (error: unknown): void => {
    sayFault(error);
  };

  private changed(): void {
    this.version++;
    for (const listener of this.listeners) listener();
  }

  private put(row: Annotation): void {
    const { id, articleId, deletedAt, modifiedAt } = row;
    this.unseen?.delete(id);
    const known = this.entries.get(id);
    if (deletedAt !== undefined) this.entries.delete(id);
    else if (known?.modifiedAt !== modifiedAt || known.articleId !== articleId)
      this.set(row, this.placeOf(row, known));
  }

  private set(row: Annotation | HubEntry, place: HubPlace): void {
    this.entries.set(row.id, hubEntry(row, place, this.fold, this.drafts.get(row.id)));
  }

  private placeOf(row: Annotation, known: HubPlace | undefined): HubPlace {
    if (row.about) return placeAsMade(row, 'exact');
    if (!this.articles) return placeAsMade(row, 'seeking');
    const article = this.articles.get(row.articleId);
    if (!article) return placeAsMade(row, 'orphaned');
    if (article.revision === row.anchor.revision) return placeAsMade(row, 'exact');
    const stale = this.stale.get(article.id) ?? new Set();
    this.stale.set(article.id, stale.add(row.id));
    return known ?? placeAsMade(row, 'seeking');
  }

  /** Looks for what was marked on other texts, an article at a time, once all is read. */
  private async seek(): Promise<void> {
    if (this.isSeeking || !this.isWhole) return;
    this.isSeeking = true;
    for (const [articleId, ids] of this.stale) {
      this.stale.delete(articleId);
      const found = await this.findPlaces(articleId, [...ids], this.closing.signal).catch(sayFault);
      if (this.closing.signal.aborted) return;
      for (const mark of found?.marks ?? []) {
        const entry = this.entries.get(mark.annotation.id);
        if (entry?.modifiedAt !== mark.annotation.modifiedAt) continue;
        this.set(entry, placeFound(mark, found?.text ?? ''));
      }
      this.changed();
    }
    this.isSeeking = false;
    this.changed();
  }
}
