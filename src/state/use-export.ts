import { useEffect, useState } from 'react';
import type { ExportNote, ExportOptions } from '../core/exchange/export-note.ts';
import { collectExport, type ExportSource } from './collect-export.ts';
import type { ExportPreview } from './export-messages.ts';
import { Exporter, openHere, openWorker } from './exporter.ts';

export type ExportState =
  | { readonly phase: 'gathering'; readonly done: number; readonly all: number }
  | { readonly phase: 'writing'; readonly count: number }
  | { readonly phase: 'ready'; readonly count: number; readonly preview: ExportPreview }
  | { readonly phase: 'nothing' }
  /** The notes could not be read, or not be written so. */
  | { readonly phase: 'unread' | 'failed' };

/** How many notes are kept here, for a template to be tried on. */
const SAMPLE = 5;

interface Gathered {
  readonly source: ExportSource;
  readonly exporter: Exporter;
  readonly count: number;
  readonly sample: readonly ExportNote[];
}

export interface Export {
  readonly state: ExportState;
  /** Holds what was encoded, once it is ready. */
  readonly exporter: Exporter | undefined;
  readonly sample: readonly ExportNote[];
}

/** The marks of a source, written in a format, without holding up the page. Left, its work ends. */
export function useExport(
  source: ExportSource,
  format: string | undefined,
  options: ExportOptions | undefined,
): Export {
  const [gathered, setGathered] = useState<Gathered>();
  const [progress, setProgress] = useState({ done: 0, all: 0 });
  const [unread, setUnread] = useState<ExportSource>();
  const [made, setMade] = useState<{ options: ExportOptions; format: string; preview?: ExportPreview }>();
  useEffect(() => {
    const leaving = new AbortController();
    const exporter = new Exporter(openWorker, openHere);
    const sample: ExportNote[] = [];
    const take = (notes: readonly ExportNote[]): void => {
      sample.push(...notes.slice(0, SAMPLE - sample.length));
      exporter.add(notes);
    };
    const onProgress = (done: number, all: number): void => setProgress({ done, all });
    collectExport(source, { signal: leaving.signal, take, onProgress }).then(
      (count) => leaving.signal.aborted || setGathered({ source, exporter, count, sample }),
      () => leaving.signal.aborted || setUnread(source),
    );
    return () => {
      leaving.abort();
      exporter.close();
    };
  }, [source]);
  const here = gathered?.source === source ? gathered : undefined;
  useEffect(() => {
    if (!here || here.count === 0 || !options || format === undefined) return;
    let isLatest = true;
    void here.exporter.encode(format, options).then((preview) => {
      if (isLatest) setMade({ options, format, ...(preview && { preview }) });
    });
    return () => {
      isLatest = false;
    };
  }, [here, format, options]);
  const isMade = made?.options === options && made?.format === format;
  const stateNow = (): ExportState => {
    if (unread === source) return { phase: 'unread' };
    if (!here) return { phase: 'gathering', ...progress };
    if (here.count === 0) return { phase: 'nothing' };
    if (!isMade || !made) return { phase: 'writing', count: here.count };
    return made.preview ? { phase: 'ready', count: here.count, preview: made.preview } : { phase: 'failed' };
  };
  return { state: stateNow(), exporter: here?.exporter, sample: here?.sample ?? [] };
}
