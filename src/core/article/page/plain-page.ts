import { decodeReferences } from '../html-text.ts';
import { BLOCKS } from '../take-html.ts';
import { scanTags } from './scan-tags.ts';

/** The paragraphs of a page by its tags alone: for pages that cannot be parsed within reason. */
export function plainPage(html: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  const close = (): void => {
    const paragraph = decodeReferences(text)
      .replace(/[\s\0]+/g, ' ')
      .trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    text = '';
  };
  let from = 0;
  for (const { name, start, next } of scanTags(html)) {
    text += html.slice(from, start);
    from = next;
    if (BLOCKS.has(name) || name === 'br') close();
  }
  text += html.slice(from);
  close();
  return paragraphs;
}
