import { useLayoutEffect, useRef } from 'react';
import { moveCursor } from '../../state/session-store.ts';
import { offerLazily } from '../kit/command-offers.ts';
import type { Room } from './room.ts';

/** Offers the commands of the reading room once its text is there; what they do is fetched with the first key. */
export function useReaderKeys(room: Omit<Room, 'map'> & { readonly map: Room['map'] | undefined }): void {
  const latest = useRef(room);
  useLayoutEffect(() => {
    latest.current = room;
  });
  useLayoutEffect(() => {
    const stop = offerLazily(
      () => import('./reader-commands.ts'),
      ({ readerCommands }, press) => {
        const { map } = latest.current;
        return map ? readerCommands({ ...latest.current, map }, press) : {};
      },
    );
    return () => {
      stop();
      moveCursor(undefined);
    };
  }, []);
}
