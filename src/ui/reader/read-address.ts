import type { Address } from '../../state/address.ts';

/** An address in the reading room. */
export type ReadAddress = Extract<Address, { screen: 'read' }>;
