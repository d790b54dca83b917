import { replaceLinks } from './note-links.ts';

/** A note's words on their own: a link as what it says (`…` where that is nothing), and without most of Markdown's signs. For one line of a list. */
export const noteWords = (note: string): string =>
  replaceLinks(note, ({ words }) => words ?? '…')
    .replace(/^[ \t]*(?:#{1,6}|>|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/\*\*|__|[*`]/g, '');
