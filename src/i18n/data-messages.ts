import type { dataEn } from './data-en.ts';
import type { Widen } from './messages.ts';

/** What both languages say of the reader's data. English is canonical. */
export type DataMessages = Widen<typeof dataEn>;
