import { commandCatalogues } from '../../i18n/command-catalogues.ts';
import type { CommandMessages } from '../../i18n/command-messages.ts';
import { useInterface } from './interface.tsx';

/** What is said of commands, in the interface's language; what uses it is loaded on demand, and it with that. */
export const useCommandMessages = (): CommandMessages => commandCatalogues[useInterface().language];
