import type { mendEn } from './mend-en.ts';
import type { Widen } from './messages.ts';

/** What both languages say in the repair room. English is canonical. */
export type MendMessages = Widen<typeof mendEn>;
