/** A text in which each lone surrogate has become U+FFFD: what storing it as UTF-8 would do. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
