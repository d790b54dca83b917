import { toAnnotationId } from '../core/annotation/annotation.ts';
import { isInstant } from '../core/annotation/instant.ts';
import type { FirstSeen } from '../core/annotation/trash.ts';

/** In localStorage: where it is lost, marks stay in the trash longer, and none goes sooner. */
const KEY = 'quandian.trash';

/** When marks whose deletion is doubted were first found in the trash, as this device remembers. */
export function firstSeen(): FirstSeen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return new Map(
      Object.entries(kept ?? {}).flatMap(([id, moment]) =>
        typeof moment === 'string' && isInstant(moment) ? [[toAnnotationId(id), moment]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

export function keepFirstSeen(seen: FirstSeen): void {
  try {
    if (seen.size > 0) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(seen)));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or blocked: what lies in the trash stays there.
  }
}
