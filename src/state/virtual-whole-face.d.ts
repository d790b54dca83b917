/** Made by the build from the face's package (src/seed/whole-face.ts). */
declare module 'virtual:whole-face' {
  /** Address of the list of slices, `FaceSlice[]` as JSON, relative to the document's base. */
  export const listUrl: string;
  /** Bytes of all the slices. */
  export const wholeFaceBytes: number;
}
