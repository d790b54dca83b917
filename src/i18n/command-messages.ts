import type { commandEn } from './command-en.ts';
import type { Widen } from './messages.ts';

/** What both languages say of commands and their keys. English is canonical. */
export type CommandMessages = Widen<typeof commandEn>;
