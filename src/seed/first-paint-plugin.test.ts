import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { bundleFirstPaint, firstPaintPlugin } from './first-paint-plugin.ts';

let script: string;
beforeAll(async () => {
  script = await bundleFirstPaint(fileURLToPath(new URL('../..', import.meta.url)));
}, 60_000);

/** Runs the script as a page does that has this mirror and this system; gives what it says of itself. */
function run(mirror: string | null, isDark: boolean) {
  const dataset: { theme?: string; motion?: string } = {};
  const metas = [
    { name: 'color-scheme', content: 'light dark' },
    { name: 'theme-color', content: '' },
  ];
  runInNewContext(script, {
    localStorage: { getItem: () => mirror },
    matchMedia: () => ({ matches: isDark }),
    document: { documentElement: { dataset }, querySelectorAll: () => metas },
  });
  return [dataset.theme, dataset.motion, ...metas.map(({ content }) => content)];
}

test.each([
  ['nothing kept', null, false, 'paper system light #fbf9f4'],
  ['nothing kept, on a dark system', null, true, 'dark system dark #171512'],
  ['a theme', '{"theme":"green"}', true, 'green system light #d7e6d3'],
  ['a dark theme', '{"theme":"black","motion":"less"}', false, 'black less dark #000'],
  ['the system’s theme', '{"theme":"system"}', true, 'dark system dark #171512'],
  ['a theme of another version', '{"theme":"mauve","motion":1}', false, 'paper system light #fbf9f4'],
  ['a name that objects have', '{"theme":"constructor"}', false, 'paper system light #fbf9f4'],
  ['no object', '"green"', false, 'paper system light #fbf9f4'],
  ['no JSON', '{', false, 'paper system light #fbf9f4'],
])('%s', (_, mirror, isDark, expected) => expect(run(mirror, isDark).join(' ')).toBe(expected));

test('it is a script by itself, and small', () => {
  expect(script).not.toMatch(/\b(?:import|export)\b/);
  expect(script.length).toBeLessThan(1200);
});

test('a page without a place for it is not built', () => {
  const { transformIndexHtml } = firstPaintPlugin();
  const { handler } = transformIndexHtml as unknown as { handler: (html: string) => string };
  expect(handler('<head><!--first-paint--></head>')).toBe(
    '<head><script src="/first-paint.js"></script></head>',
  );
  expect(() => handler('<head></head>')).toThrow('index.html has no <!--first-paint-->');
});
