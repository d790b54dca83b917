import { ankiBasicFormat } from './anki-basic.ts';
import { ankiClozeFormat } from './anki-cloze.ts';
import { bibtexFormat } from './bibtex.ts';
import { cslJsonFormat } from './csl-json.ts';
import { excelFormat } from './csv-excel.ts';
import { readwiseFormat } from './csv-readwise.ts';
import type { ExportNote, ExportOptions } from './export-note.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html.ts';
import { hypothesisFormat } from './hypothesis.ts';
import type { DecodedNotes } from './imported-note.ts';
import { jsonLdFormat } from './json-ld.ts';
import { markdownFormat } from './markdown.ts';
import { plainTextFormat } from './plain-text.ts';

export type NoteFormat = Format<readonly ExportNote[], ExportOptions, DecodedNotes>;

/** Every format that notes are exported in, in the order they are offered. */
export const NOTE_FORMATS: readonly NoteFormat[] = [
  markdownFormat,
  plainTextFormat,
  htmlFormat,
  readwiseFormat,
  excelFormat,
  ankiBasicFormat,
  ankiClozeFormat,
  cslJsonFormat,
  bibtexFormat,
  jsonLdFormat,
  hypothesisFormat,
];
