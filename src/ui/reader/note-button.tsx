import type { ComponentProps } from 'react';
import { useMessages } from '../kit/interface.tsx';

/** A footnote's number, or the way back from the footnote: see `noteButton`. */
export function NoteButton(props: ComponentProps<'button'> & { readonly 'data-call'?: string }) {
  const { reader } = useMessages();
  const call = props['data-call'];
  return <button type="button" {...props} aria-label={call ? reader.footnote(call) : reader.footnoteBack} />;
}
