import type { Element, ElementContent } from 'hast';
import { headlinePhrases, headlineTokens } from '../../core/article/headline-phrases.ts';
import styles from './headline.module.css';

/**
 * A headline that breaks between its phrases where it can, else between words only: `word-break: keep-all` with a
 * `<wbr>` wherever a break may come (`headlineBreaks`). The text is untouched.
 */
export function headlineTree(text: string, breaks: readonly number[]): ElementContent[] {
  return headlinePhrases(text).map((phrase) => {
    if (phrase.text.trim() === '') return textNode(phrase.text);
    return element(
      'span',
      styles.phrase,
      headlineTokens(phrase, breaks).flatMap(({ text: token, isName, mayBreakBefore }) => [
        ...(mayBreakBefore ? [element('wbr')] : []),
        isName ? element('span', nameStyle(token), [textNode(token)]) : textNode(token),
      ]),
    );
  });
}

const nameStyle = (name: string): string | undefined => (/\s/.test(name) ? styles.spacedName : styles.name);

export const textNode = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, className?: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: className === undefined ? {} : { className: [className] },
  children,
});
