import type { ArticleId } from '../core/article/article.ts';
import { compareMatches, type Match, matchArticle } from '../core/search/match.ts';
import { foldWords } from '../core/search/search-folding.ts';
import { termsOf } from '../core/search/terms.ts';
import { watchOwnArticles } from '../storage/own-articles.ts';
import { watchPlaces } from '../storage/shelf.ts';
import { watchAllAnnotations } from '../storage/watch-all-annotations.ts';
import { FollowedRows } from './followed-rows.ts';
import type { Asked, FoundArticle, FromSearch, Library, SearchAnswer, ToSearch } from './search-messages.ts';
import { SearchedArticles } from './searched-articles.ts';
import { type HeldNote, holdsTerms, SearchedNotes } from './searched-notes.ts';
import { showArticle, showNote } from './show-found.ts';
import { Slices } from './slices.ts';

/** How long, in ms, an answer is left standing while more is being read. */
const PATIENCE = 250;

/** Holds all texts and notes, and answers what is asked of them, in slices: what is asked next is heard meanwhile. */
export class SearchService {
  private readonly post: (message: FromSearch) => void;
  private readonly articles: SearchedArticles;
  private readonly notes: SearchedNotes;
  // A fault is said in each answer.
  private readonly own = new FollowedRows(watchOwnArticles, Boolean);
  /** Only a tie is decided by it: when each article was last read. */
  private readonly places = new FollowedRows(watchPlaces, Boolean);
  private asked: Asked | undefined;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(post: (message: FromSearch) => void, pause?: () => Promise<void>) {
    this.post = post;
    const changed = (): void => this.schedule();
    const slices = new Slices(new AbortController().signal, pause);
    const parsing = (id?: ArticleId): void => post({ kind: 'parsing', ...(id && { id }) });
    this.articles = new SearchedArticles(slices, changed, parsing);
    this.notes = new SearchedNotes(changed);
  }

  readonly receive = (message: ToSearch): void => {
    if (message.kind === 'begin') this.begin(JSON.parse(message.library));
    else if (message.kind === 'sounds') this.articles.setSounds(JSON.parse(message.sounds));
    else {
      this.asked = message.kind === 'ask' ? message : undefined;
      void this.run();
    }
  };

  private begin({ bundled, tooHard }: Library): void {
    this.articles.leaveOut(tooHard);
    this.articles.addBundled(bundled);
    this.own.subscribe(() => {
      const { rows, hasFailed } = this.own;
      if (hasFailed || !rows) this.articles.setOwnUnknown();
      else this.articles.setOwn([...rows.values()]);
    });
    watchAllAnnotations(this.notes);
    this.places.subscribe(() => {});
  }

  /** Answers again, once for many changes. */
  private schedule(): void {
    if (this.timer !== undefined || !this.asked) return;
    const isWhole = this.articles.isWhole && this.notes.isWhole;
    this.timer = setTimeout(() => void this.run(), isWhole ? 0 : PATIENCE);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running?.abort();
    const { asked } = this;
    if (!asked) return;
    const running = new AbortController();
    this.running = running;
    try {
      const answer = await this.answer(asked, new Slices(running.signal));
      this.post({ kind: 'answer', id: asked.id, answer: JSON.stringify(answer) });
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }

  /** @throws the slices' reason, once something else is asked. */
  private async answer(asked: Asked, slices: Slices): Promise<SearchAnswer> {
    const terms = termsOf(asked.query, foldWords);
    const { articles, notes } = this;
    const isWhole = articles.isWhole && notes.isWhole;
    const counts = {
      read: articles.held.size,
      all: articles.all,
      failed: articles.failed,
      isWhole,
      isLacking: this.own.hasFailed || notes.hasFailed,
    };
    const foundNotes = terms.length > 0 ? await this.findNotes(terms, slices) : [];
    const noted = new Set(foundNotes.map(({ articleId }) => articleId));
    const matches = terms.length > 0 ? await this.findArticles(terms, noted, slices) : [];
    const best: FoundArticle[] = [];
    for (const { article } of matches.slice(0, asked.articles)) {
      best.push(showArticle(article, terms, articles.initials.get(article.id)));
      await slices.rest();
    }
    return {
      query: asked.query,
      articles: best,
      notes: foundNotes
        .slice(0, asked.notes)
        .map((note) => showNote(note, terms, articles.held.get(note.articleId))),
      articleCount: matches.length,
      noteCount: foundNotes.length,
      ...counts,
    };
  }

  /** The notes that hold the terms, the latest first. */
  private async findNotes(terms: readonly string[], slices: Slices): Promise<HeldNote[]> {
    const found: HeldNote[] = [];
    await eachOf(this.notes.held.values(), slices, (note) => {
      if (holdsTerms(note, terms)) found.push(note);
    });
    return found.sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0));
  }

  /** The articles that hold the terms, the best first; among equals that which was read last. */
  private async findArticles(
    terms: readonly string[],
    noted: ReadonlySet<ArticleId>,
    slices: Slices,
  ): Promise<Match[]> {
    const { held, initials } = this.articles;
    const found: Match[] = [];
    await eachOf(held.values(), slices, (article) => {
      const { id } = article;
      const match = matchArticle(article, terms, { initials: initials.get(id), isNoted: noted.has(id) });
      if (match) found.push(match);
    });
    const lastRead = ({ article }: Match): string => this.places.rows?.get(article.id)?.at ?? '';
    return found.sort(
      (a, b) => compareMatches(a, b) || (lastRead(a) < lastRead(b) ? 1 : lastRead(a) > lastRead(b) ? -1 : 0),
    );
  }
}

/** Does something with each of many, resting in between. */
async function eachOf<T>(all: Iterable<T>, slices: Slices, step: (one: T) => void): Promise<void> {
  let n = 0;
  for (const one of all) {
    step(one);
    // An article takes a microsecond, or a thousand.
    if (++n % 16 === 0) await slices.rest();
  }
}
