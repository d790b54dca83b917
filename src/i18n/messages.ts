import type { en } from './en.ts';

/** A catalogue's shape, whatever its sentences. */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

/** What every catalogue holds. English is canonical: a string missing elsewhere does not compile. */
export type Messages = Widen<typeof en>;

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
