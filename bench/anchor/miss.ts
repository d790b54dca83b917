import { resolveAnchor } from '../../src/core/anchor/resolve.ts';
import type { TextRange } from '../../src/core/text/offset.ts';
import type { Miss } from './accuracy.ts';

/** UTF-16 code units shown on each side of a place. */
const AROUND = 24;

function show(text: string, range: TextRange | undefined): string {
  if (!range) {
    return '-';
  }
  const { start, end } = range;
  const parts = [
    text.slice(Math.max(0, start - AROUND), start),
    '⟦',
    text.slice(start, end),
    '⟧',
    text.slice(end, end + AROUND),
  ];
  return `${start} ${parts.join('').replace(/\n/g, '⏎')}`;
}

/** What was marked, where it truly went, and what was answered: lines to be looked at. */
export function describeMiss({ engine, verdict, trial: { text, anchor, old, truth } }: Miss): string {
  const resolution = resolveAnchor(text, anchor, engine === 'ours' ? old : undefined);
  const answer = 'start' in resolution ? resolution : resolution.candidates[0];
  return [
    `${engine}: ${verdict}, ${resolution.status}`,
    `  marked ${show(old, anchor.position)}`,
    `  truly  ${truth ? show(text, truth) : 'deleted'}`,
    `  said   ${show(text, answer)}`,
  ].join('\n');
}
