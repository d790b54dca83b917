import type { Widen } from './messages.ts';
import type { reviewEn } from './review-en.ts';

/** What both languages say where marks are reviewed. English is canonical. */
export type ReviewMessages = Widen<typeof reviewEn>;
