/** A file of a face that comes in slices, and the code points it is to be fetched for. */
export interface FaceSlice {
  /** Relative to the document's base; holds a hash of the content. */
  readonly url: string;
  readonly bytes: number;
  /** Subresource Integrity, sha384. */
  readonly integrity: string;
  /** As in CSS: `U+4e00-4e02,U+4e8c`. */
  readonly range: string;
}
