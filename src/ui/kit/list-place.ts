import type { RowName } from './list-rows.ts';

/** Where a reader was in a list: a row, and how far its beginning is below the window's upper edge, in px. */
export interface ListPlace extends RowName {
  readonly below: number;
}

/** By the list's address: whoever comes back from a mark's place in its article finds the list as it was. */
const places = new Map<string, ListPlace>();

export const placeIn = (address: string): ListPlace | undefined => places.get(address);

export const keepPlace = (address: string, place: ListPlace): void => void places.set(address, place);

export const forgetPlace = (address: string): void => void places.delete(address);
