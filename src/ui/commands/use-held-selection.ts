import { useState } from 'react';

interface Held {
  readonly anchor: Node;
  readonly anchorOffset: number;
  readonly focus: Node;
  readonly focusOffset: number;
}

function hold(): Held | undefined {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0, isCollapsed } = getSelection() ?? {};
  return anchorNode && focusNode && !isCollapsed
    ? { anchor: anchorNode, anchorOffset, focus: focusNode, focusOffset }
    : undefined;
}

/**
 * Remembers what is selected on the page when something that takes the focus comes over it; gives the way to select it
 * again, in the direction in which it was drawn.
 */
export function useHeldSelection(): () => void {
  const [held] = useState(hold);
  return () => {
    if (!held?.anchor.isConnected || !held.focus.isConnected) return;
    getSelection()?.setBaseAndExtent(held.anchor, held.anchorOffset, held.focus, held.focusOffset);
  };
}
