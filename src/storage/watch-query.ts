import { liveQuery } from 'dexie';

/** What a query gives, now and after each write in any tab that touches it. */
export type Watch<Result> = (
  onResult: (result: Result) => void,
  /** A fault of storage, which ends the watching. */
  onFault: (error: unknown) => void,
) => () => void;

/** Follows a query over all tabs; the watch gives a way to stop. */
export const watchQuery =
  <Result>(query: () => Promise<Result>): Watch<Result> =>
  (onResult, onFault) => {
    const watching = liveQuery(query).subscribe(onResult, onFault);
    return () => watching.unsubscribe();
  };
