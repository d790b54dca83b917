import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { bundleFirstPaint, firstPaintPlugin } from './first-paint-plugin.ts';

let script: string;
let ahead: string;
beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  script = await bundleFirstPaint(root);
  ahead = await bundleFirstPaint(root, {
    room: ['assets/room.js', 'assets/room.css'],
    articles: { one: 'assets/one.json' },
  });
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
    location: { hash: '#/read/one' },
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

/** What the page asks for ahead that begins at an address. */
function askedFor(hash: string, mended = '[]'): string[] {
  const asked: Record<string, string>[] = [];
  runInNewContext(ahead, {
    localStorage: { getItem: (key: string) => (key === 'quandian.mended' ? mended : null) },
    location: { hash },
    matchMedia: () => ({ matches: false }),
    document: {
      documentElement: { dataset: {} },
      querySelectorAll: () => [],
      createElement: () => ({}),
      head: { append: (link: Record<string, string>) => asked.push(link) },
    },
  });
  return asked.map(({ rel, as, crossOrigin, href }) =>
    [rel, as, crossOrigin, href].filter(Boolean).join(' '),
  );
}

const ROOM = ['modulepreload ./assets/room.js', 'preload style anonymous ./assets/room.css'];
const ARTICLE = 'preload fetch anonymous ./assets/one.json';

test.each([
  ['an article', '#/read/one', '[]', [...ROOM, ARTICLE]],
  ['a mark in it', '#/read/one?mark=x', '[]', [...ROOM, ARTICLE]],
  ['an article that is read as it was mended', '#/read/one', '["one"]', ROOM],
  ['an article that is not bundled', '#/read/constructor', '[]', ROOM],
  ['the library', '', '[]', []],
  ['the notes', '#/notes', '[]', []],
])('what is asked for ahead: %s', (_, hash, mended, expected) =>
  expect(askedFor(hash, mended)).toEqual(expected),
);

test('it is a script by itself, and small', () => {
  expect(script).not.toMatch(/\b(?:import|export)\b/);
  expect(script.length).toBeLessThan(1600);
});

test('a page without a place for it is not built', () => {
  const { transformIndexHtml } = firstPaintPlugin();
  const { handler } = transformIndexHtml as unknown as { handler: (html: string) => string };
  expect(handler('<head><!--first-paint--></head>')).toBe(
    '<head><script src="/first-paint.js"></script></head>',
  );
  expect(() => handler('<head></head>')).toThrow('index.html has no <!--first-paint-->');
});
