import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLORS } from '../../core/annotation/annotation.ts';
import { THEMES } from '../../state/settings.ts';
import { rgbOf, tokensOf } from './contrast.cases.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const base = read('base.css');
const print = read('print.css');

/** What no other test would miss where a colour is added: its fill is in contrast.test.ts. */
describe.each(COLORS)('%s', (color) => {
  test.each(THEMES.filter((theme) => theme !== 'system'))('has a line in %s', (theme) => {
    expect(rgbOf(tokensOf(theme)[`--line-${color}`])).toHaveLength(3);
  });

  test('is the line of what bears its name', () => {
    expect(base).toMatch(new RegExp(`\\[data-mark='${color}'\\] \\{\\s*--line: var\\(--line-${color}\\);`));
  });

  test.each(['mark', 'line'])('has a --%s in print', (kind) => {
    expect(print).toMatch(new RegExp(`--${kind}-${color}: #[\\da-f]+;`));
  });
});
