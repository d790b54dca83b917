import { readFileSync } from 'node:fs';

export type Tokens = Readonly<Record<string, string>>;

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** What tokens.css says for a theme: of the rules for the root and for it, the last word on each name. */
export function tokensOf(theme: string): Tokens {
  const applies = new Set([':root', `[data-theme='${theme}']`]);
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
    selectors.split(',').some((selector) => applies.has(selector.trim())),
  );
  return Object.fromEntries(
    rules
      .flatMap(([, , body = '']) => body.split(';'))
      .map((line) => line.split(/:\s*(.*)/s).map((part) => part.trim()))
      .filter(([name]) => name)
      .map(([name = '', value = '']) => [name, value]),
  );
}

type Rgb = readonly [number, number, number];

/** Channels of 0 to 255. Throws RangeError where it is no colour of three or six hexadecimal digits. */
export function rgbOf(color: string | undefined): Rgb {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color ?? '')?.[1];
  if (!digits) throw new RangeError(`Not a hexadecimal colour: ${color}`);
  const size = digits.length / 3;
  const at = (i: number): number =>
    Number.parseInt(digits.slice(i * size, (i + 1) * size).repeat(3 - size), 16);
  return [at(0), at(1), at(2)];
}

/** `above` laid over `below` at a share of 0 to 1, as color-mix in srgb with transparent is painted. */
export const laidOver = (above: Rgb, below: Rgb, share: number): Rgb => {
  const mix = (i: 0 | 1 | 2): number => above[i] * share + below[i] * (1 - share);
  return [mix(0), mix(1), mix(2)];
};

/** WCAG 2.2, "relative luminance". */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
