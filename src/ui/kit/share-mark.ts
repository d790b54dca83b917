import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Article } from '../../core/article/article.ts';
import { passageAddress, readingAddress } from '../../core/exchange/app-address.ts';
import { copiedPassage, passageSource } from '../../core/exchange/copied-passage.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { copyRich } from '../../dom/device/copy-rich.ts';
import { copyText } from '../../dom/device/save-file.ts';
import type { Language } from '../../i18n/messages.ts';
import { shareCatalogues } from '../../i18n/share-catalogues.ts';
import { articleOnceHere } from '../../state/catalog-store.ts';
import { projectionOf } from '../../state/projections.ts';
import { notify } from '../../state/session-store.ts';
import { sourceLine } from './source-line.ts';

/** A mark, wherever it is shared from. */
export interface SharedMark {
  readonly annotation: Pick<Annotation, 'id' | 'articleId' | 'createdAt' | 'style'>;
  /** The marked text as it reads now; of a mark that has lost its place, as it read. */
  readonly quote: string;
  /** Where it stands in the projection of its article; absent where it has lost its place. */
  readonly range?: TextRange;
}

type Done = 'linkCopied' | 'passageLinkCopied' | 'quotationCopied';

const base = (): string => new URL('.', document.baseURI).href;

/** Copies the address of a mark in this reader's own library. */
export async function copyMarkLink({ annotation }: SharedMark, language: Language): Promise<void> {
  say(await copyText(readingAddress(base(), annotation.articleId, annotation.id)), 'linkCopied', language);
}

/** Copies the address of a mark's passage, which others can follow; nothing that the reader made is in it. */
export async function copyPassageLink({ annotation, range }: SharedMark, language: Language): Promise<void> {
  const { articleId } = annotation;
  const article = await articleOnceHere(articleId);
  const copied =
    article !== undefined &&
    range !== undefined &&
    (await copyText(passageAddress(base(), articleId, projectionOf(article).text, range)));
  say(copied, 'passageLinkCopied', language);
}

/** Copies a mark's passage, and after it a line that says where it is from. */
export async function copyQuotation(mark: SharedMark, language: Language): Promise<void> {
  const article = await articleOnceHere(mark.annotation.articleId);
  say(await copyRich(quotationOf(mark, article, language)), 'quotationCopied', language);
}

function quotationOf({ quote, range }: SharedMark, article: Article | undefined, language: Language) {
  const lost = { text: quote, blocks: [{ start: 0, end: quote.length }] };
  const whole = { start: 0, end: quote.length };
  if (!article) return copiedPassage(lost, whole);
  const source = sourceLine(passageSource(article, range ?? { start: 0, end: 0 }), language);
  return range ? copiedPassage(projectionOf(article), range, source) : copiedPassage(lost, whole, source);
}

function say(copied: boolean, done: Done, language: Language): void {
  const m = shareCatalogues[language];
  if (copied) notify(() => m[done], 'done');
  else notify(() => m.copyRefused, 'failed');
}
