import type { Revision } from '../core/text/revision.ts';

/** Anchors to be found in a text. Texts are named by the key they were sent under. */
export interface SeekRequest {
  readonly kind: 'seek';
  readonly id: number;
  readonly text: number;
  /** What the anchors were made on, as far as it is known. */
  readonly snapshots: readonly (readonly [Revision, number])[];
  /** Anchors as JSON: one string is copied in a fraction of the time that many objects take. */
  readonly anchors: string;
}

export type ToSeeker =
  | { readonly kind: 'text'; readonly key: number; readonly text: string }
  | SeekRequest
  | { readonly kind: 'cancel'; readonly id: number };

export interface FromSeeker {
  readonly id: number;
  /** A resolution for each anchor, as JSON. */
  readonly found: string;
}
