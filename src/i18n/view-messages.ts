import type { Widen } from './messages.ts';
import type { viewEn } from './view-en.ts';

/** What both languages say of views of the text. English is canonical. */
export type ViewMessages = Widen<typeof viewEn>;
