import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a mark looks like, in a word: its colour where it is filled, else its line. */
export const lookWord = ({ color, line }: Annotation['style'], messages: Messages): string =>
  line === 'fill' ? messages.colors[color] : messages.lines[line];

/** A mark in words: its look, whether it bears a note, and its quote. */
export const markWords = (
  { style, note }: Pick<Annotation, 'style' | 'note'>,
  quote: string,
  messages: Messages,
): string => messages.mark.open(lookWord(style, messages), quote, note !== '');
