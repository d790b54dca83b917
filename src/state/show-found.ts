import type { HeldArticle } from '../core/search/held-article.ts';
import { type Initials, initialRanges } from '../core/search/initials.ts';
import { countOf } from '../core/search/match.ts';
import { type Passage, passagesOf } from '../core/search/passage.ts';
import { foldedText } from '../core/search/search-folding.ts';
import { findInText } from '../core/text/find-in-text.ts';
import { joinRanges } from '../core/text/join-ranges.ts';
import type { TextRange } from '../core/text/offset.ts';
import { shorten } from '../core/text/shorten.ts';
import type { FoundArticle, FoundNote, FoundPassage, FoundWords } from './search-messages.ts';
import type { HeldNote } from './searched-notes.ts';

/** So many passages are shown of an article, and of a note. */
const PASSAGES = 2;
/** How much is shown of a note that is found by its tags, in UTF-16 code units. */
const BEGINNING = 60;

export function showArticle(
  article: HeldArticle,
  terms: readonly string[],
  initials: Initials | undefined,
): FoundArticle {
  const { id, language, text, folded, headline, headlineAt } = article;
  const sounded = initials
    ? terms
        .filter((term) => !folded.folded.includes(term))
        .flatMap((term) => initialRanges(initials, term, headline))
    : [];
  return {
    id,
    language,
    headline: foundWords(headline, terms, sounded),
    passages: passagesOf(text, folded, terms, PASSAGES, headlineAt).map((one) => showPassage(text, one)),
    hits: terms.reduce((sum, term) => sum + countOf(folded.folded, term), 0),
  };
}

export function showNote(
  note: HeldNote,
  terms: readonly string[],
  article: HeldArticle | undefined,
): FoundNote {
  const { id, articleId, about, style, tags, words, folded, quote } = note;
  const passages = passagesOf(words, folded, terms, PASSAGES).map((one) => showPassage(words, one));
  const beginning = shorten(words, BEGINNING);
  return {
    id,
    articleId,
    ...(article && { headline: article.headline, language: article.language }),
    ...(about && { about }),
    style,
    passages: passages.length > 0 || beginning === '' ? passages : [whole(beginning)],
    tags: tags.map((tag) => foundWords(`#${tag}`, terms)),
    quote: foundWords(quote, terms),
  };
}

const whole = (words: string): FoundPassage => ({
  words,
  hits: [],
  at: { start: 0, end: words.length },
  isCutBefore: false,
  isCutAfter: false,
});

function showPassage(text: string, { start, end, hits }: Passage): FoundPassage {
  return {
    words: text.slice(start, end),
    hits: hits.map((hit) => ({ start: hit.start - start, end: hit.end - start })),
    at: hits[0] ?? { start, end },
    isCutBefore: start > 0 && text[start - 1] !== '\n',
    isCutAfter: end < text.length && text[end] !== '\n',
  };
}

/** Short words with all that was found in them. */
function foundWords(words: string, terms: readonly string[], besides: readonly TextRange[] = []): FoundWords {
  const folded = foldedText(words);
  return { words, hits: joinRanges([...terms.flatMap((term) => findInText(folded, term)), ...besides]) };
}
