import type { ComponentProps } from 'react';
import { revisit } from '../../state/use-address.ts';

/** A link that leads there once more where the reader has gone from what the present address shows. */
export function AddressLink({ href, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} href={href} onClick={() => location.hash === href && revisit()} />;
}
