/**
 * What the budget counts and looks for, computed from texts alone. Addresses are as they stand in the page;
 * files are paths inside dist/ with `/`.
 * @typedef {{ file: string, src?: string, isDynamicEntry?: boolean, imports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest Vite's own, by module or chunk name
 */

/** Whose chunks the reading route loads beyond the entry: the room's own, and what installs the app. */
const readingRoute = ['src/ui/reader/', 'src/pwa/register.ts'];

/** Panels that the room fetches when a reader opens or needs them, and not before: no part of reading. */
const onDemand = [
  'aloud-bar.tsx',
  'article-export.tsx',
  'backlinks.tsx',
  'copy-passage.ts',
  'find-bar.tsx',
  'focus-mode.tsx',
  'lookup-menu.tsx',
  'footnotes.tsx',
  'flow-controls.tsx',
  'mark-actions.tsx',
  'mark-ends.tsx',
  'missing-article.tsx',
  'note-editor.tsx',
  'note-history.tsx',
  'paint-in-view.ts',
  'reader-commands.ts',
  'reading-settings.tsx',
  'reattach-bar.tsx',
  'review-dialog.tsx',
  'review-notice.tsx',
  'sentence-sign.tsx',
  'set-mark-elements.ts',
  'shade-sheet.ts',
  'source-lines.tsx',
  'tie-marks.ts',
  'view/pinyin-dialog.tsx',
  'view/pinyin-readings.ts',
  'view/text-views.tsx',
  'view/to-simplified.ts',
  'view/to-traditional.ts',
].map((name) => `src/ui/reader/${name}`);

/**
 * The addresses of the scripts that a page loads or preloads.
 * @param {string} html
 */
export function scriptAddresses(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*?\ssrc=["']?([^"'\s>]+)/g)];
  const preloads = [...html.matchAll(/<link\b[^>]*?\srel=["']?modulepreload\b[^>]*>/g)].flatMap(([link]) => [
    ...link.matchAll(/\shref=["']?([^"'\s>]+)/g),
  ]);
  return [...new Set([...scripts, ...preloads].map((match) => match[1] ?? ''))];
}

/**
 * The JavaScript files loaded to read an article: the page's scripts, the chunks whose module stands in
 * the reading room (those it loads by itself later on included), and all that they statically import. Throws Error when a
 * script or an import is not in the manifest.
 * @param {string} html
 * @param {Manifest} manifest
 * @returns {string[]} in the order found
 */
export function readingRouteFiles(html, manifest) {
  const chunks = Object.values(manifest).filter(({ file }) => file.endsWith('.js'));
  const entries = scriptAddresses(html).map((address) => {
    const chunk = chunks.find(({ file }) => address === file || address.endsWith(`/${file}`));
    if (chunk === undefined) throw new Error(`The page loads ${address}, which the manifest does not know`);
    return chunk;
  });
  const lazy = chunks.filter(
    ({ src, isDynamicEntry }) => isDynamicEntry && src !== undefined && isReadingRoute(src),
  );
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {Chunk} chunk */
  const add = ({ file, imports = [] }) => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of imports) {
      const imported = manifest[name];
      if (imported === undefined)
        throw new Error(`${file} imports ${name}, which the manifest does not know`);
      add(imported);
    }
  };
  for (const chunk of [...entries, ...lazy]) add(chunk);
  return [...files];
}

/** @param {string} src */
const isReadingRoute = (src) =>
  readingRoute.some((place) => src.startsWith(place)) && !onDemand.includes(src);

/** The Han characters of a text, alone; `\uXXXX` escapes count as the characters they stand for. @param {string} text */
export function hanOf(text) {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.replace(/[^\p{Script=Han}]+/gu, '');
}

/**
 * Of each line with at least `length` Han characters: its first, middle and last `length` of them.
 * @param {string} text
 * @param {number} [length] characters
 */
export function hanSamples(text, length = 12) {
  return text.split('\n').flatMap((line) => {
    const characters = [...hanOf(line)];
    const last = characters.length - length;
    if (last < 0) return [];
    return [...new Set([0, Math.floor(last / 2), last])].map((start) =>
      characters.slice(start, start + length).join(''),
    );
  });
}

/**
 * Addresses in a page or a style sheet that the browser would ask another origin for.
 * @param {string} text
 */
export function foreignAddresses(text) {
  const places = [
    /<(?:script|img|iframe|source|audio|video|embed|input)\b[^>]*?\ssrc(?:set)?=["']?((?:https?:)?\/\/[^"'\s>]+)/g,
    /<link\b[^>]*?\shref=["']?((?:https?:)?\/\/[^"'\s>]+)/g,
    /\burl\(\s*["']?((?:https?:)?\/\/[^"')\s]+)/g,
    /@import\s+["']((?:https?:)?\/\/[^"']+)/g,
  ];
  return places.flatMap((place) => [...text.matchAll(place)].map((match) => match[1] ?? ''));
}
