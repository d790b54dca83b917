/**
 * What must run before anything else. Sets what the first frame depends on and the database would say too late: the
 * theme, and whether anything moves; and says which scripts may start workers, before one is asked for.
 * A classic script in the head, run before the first paint; the app itself comes after (seed/first-paint-plugin.ts).
 * The text's own settings are read from the same mirror by the app, before it sets any text.
 */
import { allowOwnScripts } from './dom/own-scripts.ts';
import { readMirror } from './storage/settings-mirror.ts';
import { setMotion } from './ui/styles/motion.ts';
import { PAPERS, setTheme } from './ui/styles/theme.ts';

allowOwnScripts();

const mirrored = readMirror();
const { theme, motion }: { theme?: unknown; motion?: unknown } =
  typeof mirrored === 'object' && mirrored !== null ? mirrored : {};

const isChosen = (value: unknown): value is keyof typeof PAPERS =>
  typeof value === 'string' && Object.hasOwn(PAPERS, value);

setTheme(isChosen(theme) ? theme : 'system');
setMotion(motion === 'less' ? 'less' : 'system');
