import type { Annotation } from '../core/annotation/annotation.ts';
import type { ExportArticle, ExportNote, ExportOptions } from '../core/exchange/export-note.ts';

/** A note whose article and text are named by number: each is sent once. */
export interface PackedNote extends Omit<ExportNote, 'article' | 'text'> {
  readonly annotation: Annotation;
  readonly article: number;
  readonly text?: number;
}

export type ToExporter =
  | {
      readonly kind: 'notes';
      readonly articles: readonly ExportArticle[];
      readonly texts: readonly string[];
      readonly notes: readonly PackedNote[];
    }
  | {
      readonly kind: 'encode';
      readonly id: number;
      readonly format: string;
      readonly options: ExportOptions;
      /** How much of the text is shown, in UTF-16 code units. */
      readonly shown: number;
    }
  /** All of it in one text, or as the file that is saved. */
  | { readonly kind: 'text' | 'file'; readonly id: number };

export interface ExportPreview {
  /** Of the one file, or of the first. */
  readonly text: string;
  readonly isCut: boolean;
  readonly files: number;
  /** Of the first file, and of what is saved: a zip where there are several. */
  readonly firstName: string;
  readonly name: string;
}

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

export type FromExporter =
  | { readonly id: number; readonly kind: 'preview'; readonly value: ExportPreview }
  | { readonly id: number; readonly kind: 'text'; readonly value: string }
  | { readonly id: number; readonly kind: 'file'; readonly value: SavedFile }
  /** The notes could not be written so. */
  | { readonly id: number; readonly kind: 'failed' };
