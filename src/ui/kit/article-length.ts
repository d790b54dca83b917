import type { ArticleSummary } from '../../core/article/article.ts';
import type { Messages } from '../../i18n/messages.ts';

/** How long an article is, in its own measure: characters of Chinese, words of the rest. */
export const articleLength = (
  messages: Messages,
  { language, characters }: Pick<ArticleSummary, 'language' | 'characters'>,
): string => (language.startsWith('zh') ? messages.characters(characters) : messages.words(characters));
