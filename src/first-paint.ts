/**
 * What must run before anything else. Sets what the first frame depends on and the database would say too late: the
 * theme, and whether anything moves; and says which scripts may start workers, before one is asked for.
 * A classic script in the head, run before the first paint; the app itself comes after (seed/first-paint-plugin.ts).
 * The text's own settings are read from the same mirror by the app, before it sets any text.
 */
import { allowOwnScripts } from './dom/device/own-scripts.ts';
import { MENDED, readMirror } from './storage/settings-mirror.ts';
import { setMotion } from './ui/styles/motion.ts';
import { PAPERS, setTheme } from './ui/styles/theme.ts';

allowOwnScripts();

/** Files of the reading room and its articles, put here by the build; none while the app is developed. */
declare const __QUANDIAN_READING__: {
  readonly room: readonly string[];
  readonly articles: Readonly<Record<string, string>>;
};

function askAhead(file: string): void {
  const link = document.createElement('link');
  link.href = `./${file}`;
  if (file.endsWith('.js')) link.rel = 'modulepreload';
  else {
    link.rel = 'preload';
    link.as = file.endsWith('.css') ? 'style' : 'fetch';
    // As it is asked for later: only then is it the same request.
    link.crossOrigin = 'anonymous';
  }
  document.head.append(link);
}

// A page that begins in the room would ask for these one after another, the last once the app has run.
const [, reading] = /^#\/read\/([^?]+)/.exec(location.hash) ?? [];
if (reading) {
  const { room, articles } = __QUANDIAN_READING__;
  const isMended = `${readMirror(MENDED)}`.includes(reading);
  const article = Object.hasOwn(articles, reading) && !isMended ? articles[reading] : undefined;
  for (const file of article ? [...room, article] : room) askAhead(file);
}

const mirrored = readMirror();
const { theme, motion }: { theme?: unknown; motion?: unknown } =
  typeof mirrored === 'object' && mirrored !== null ? mirrored : {};

const isChosen = (value: unknown): value is keyof typeof PAPERS =>
  typeof value === 'string' && Object.hasOwn(PAPERS, value);

setTheme(isChosen(theme) ? theme : 'system');
setMotion(motion === 'less' ? 'less' : 'system');
