import { Fragment } from 'react';
import { piecesOf } from '../../core/text/endless-word.ts';

/** A text of someone's: set in no more time than it has letters, were it one word. */
export function Words({ text }: { readonly text: string }) {
  const pieces = piecesOf(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are their places.
    <Fragment key={i}>
      {i > 0 ? <wbr /> : null}
      {piece}
    </Fragment>
  ));
}
