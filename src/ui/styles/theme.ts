import type { Theme } from '../../state/settings.ts';

/** The paper of each theme as tokens.css has it, for what is drawn before or outside the page. */
export const PAPERS = {
  paper: '#fbf9f4',
  sepia: '#f4ecd8',
  green: '#d7e6d3',
  dark: '#171512',
  black: '#000',
} as const satisfies Record<Exclude<Theme, 'system'>, string>;

/** What the browser draws its own parts for, as tokens.css has it. */
export const SCHEMES = {
  paper: 'light',
  sepia: 'light',
  green: 'light',
  dark: 'dark',
  black: 'dark',
} as const satisfies Record<keyof typeof PAPERS, 'light' | 'dark'>;

const DARK = '(prefers-color-scheme: dark)';

/** Sets the page's theme, and the colour of the browser's own bars about it. */
export function setTheme(theme: Theme): void {
  const shown = theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'paper') : theme;
  document.documentElement.dataset.theme = shown;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name$=color], meta[name^=color]'))
    meta.content = meta.name === 'theme-color' ? PAPERS[shown] : SCHEMES[shown];
}

/** Sets the page's theme; `system` follows the system from now on. Gives what ends that. */
export function followTheme(theme: Theme): () => void {
  const follow = new AbortController();
  setTheme(theme);
  if (theme === 'system')
    matchMedia(DARK).addEventListener('change', () => setTheme(theme), { signal: follow.signal });
  return () => follow.abort();
}
