import type { ReactNode } from 'react';

/** A footnote to stand in the margin: level with its number in the text, in px below the top of the article. */
export interface SideNote {
  /** Unlike any mark's id. */
  readonly id: string;
  readonly desired: number;
  readonly content: ReactNode;
}
