import type { faceEn } from './face-en.ts';
import type { Widen } from './messages.ts';

/** What both languages say of the whole face. English is canonical. */
export type FaceMessages = Widen<typeof faceEn>;
