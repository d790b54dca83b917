import { useLiveQuery } from 'dexie-react-hooks';
import { sayFault } from './attempt.ts';

/**
 * A live query; undefined until first answered. Where storage fails it stays undefined and the fault is said once:
 * what can be shown without the database is shown.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[] = []): T | undefined {
  return useLiveQuery(async () => {
    try {
      return await query();
    } catch (error) {
      sayFault(error);
      return undefined;
    }
  }, [...inputs]);
}
