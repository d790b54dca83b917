declare const textOffset: unique symbol;

/** A place in a projection, counted in UTF-16 code units from its start. */
export type TextOffset = number & { readonly [textOffset]: true };

export const toTextOffset = (offset: number): TextOffset => offset as TextOffset;

/** A half-open stretch of a projection, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
