/** Style that gives an article its own colour: hues far apart for neighbours, readable under text in light and dark. */
export function tintOf(article: number): string {
  const hue = Math.round((85 + article * 137.5) % 360);
  return `--tint:light-dark(oklch(92% .055 ${hue}),oklch(34% .055 ${hue}));--edge:light-dark(oklch(72% .12 ${hue}),oklch(62% .1 ${hue}))`;
}
