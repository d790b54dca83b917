import { useEffect } from 'react';
import type { Projection } from '../../core/text/projection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { isTyping } from '../kit/is-typing.ts';
import { readSelection } from './selected-passage.ts';
import type { TextView } from './view/text-view.ts';

/** Lets the browser's own copying give the text as the projection has it, in the characters that are seen. */
export function useCleanCopy(map: TextMap | undefined, projection: Projection, view: TextView | null): void {
  useEffect(() => {
    if (!map) return;
    const controller = new AbortController();
    const { signal } = controller;
    const arm = async (): Promise<void> => {
      const { copyCleanly } = await import('./copy-passage.ts');
      const onCopy = (event: ClipboardEvent): void => {
        const range = isTyping(event.target) ? undefined : readSelection(map, projection.text);
        if (range) copyCleanly(event, map, projection, range, view);
      };
      document.addEventListener('copy', onCopy, { signal });
    };
    document.addEventListener('selectionchange', () => void arm(), { once: true, signal });
    return () => controller.abort();
  }, [map, projection, view]);
}
