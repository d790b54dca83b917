import { isHan } from '../text/script.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '!': '！',
  '(': '（',
  ')': '）',
  ':': '：',
  ';': '；',
  '?': '？',
};
/** Full-width and CJK punctuation. Quotes, dashes and ellipses are not here: Latin text has the same ones. */
const WIDE = /[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** Looked through to what stands beyond them. */
const SHARED = /[“”‘’…—·]/;

/**
 * Gives back the full width that a scan took from Chinese punctuation: `, ! ( ) : ; ?` beside a Han character
 * or full-width punctuation (quotes, dashes and ellipses between are looked through), and the brackets whose
 * partner is full-width. Those between Latin letters or digits (1,290, 3:2) stay. One code unit becomes one:
 * offsets hold. Applied twice it changes nothing more.
 */
export function toFullwidthPunctuation(text: string): string {
  const units = text.split('');
  const partners = bracketPairs(units);
  let changed: boolean;
  do {
    changed = false;
    units.forEach((unit, i) => {
      const full = FULL[unit];
      if (full === undefined) return;
      const partner = units[partners.get(i) ?? -1];
      if (partner === '（' || partner === '）' || isChinese(units, i, -1) || isChinese(units, i, 1)) {
        units[i] = full;
        changed = true;
      }
    });
  } while (changed);
  return units.join('');
}

/** Whether the nearest unit in a direction that says anything is a Han character or wide punctuation. */
function isChinese(units: readonly string[], from: number, step: 1 | -1): boolean {
  let i = from + step;
  while (SHARED.test(units[i] ?? '')) i += step;
  const unit = units[i] ?? '';
  if (WIDE.test(unit)) return true;
  const surrogate = /[\ud800-\udfff]/.test(unit) ? [unit, units[i + step] ?? ''] : [unit];
  return isHan((step === 1 ? surrogate : surrogate.reverse()).join(''));
}

function bracketPairs(units: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  units.forEach((unit, i) => {
    if (unit === '(' || unit === '（') open.push(i);
    if (unit !== ')' && unit !== '）') return;
    const start = open.pop();
    if (start === undefined) return;
    pairs.set(start, i);
    pairs.set(i, start);
  });
  return pairs;
}
