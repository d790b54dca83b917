import { describe, expect, test } from 'vitest';
import { foreignAddresses, hanOf, hanSamples, readingRouteFiles, scriptAddresses } from './budget.mjs';

const html = `<!doctype html>
<script type="module" crossorigin src="/app/assets/index-1.js"></script>
<link rel="modulepreload" crossorigin href="/app/assets/react-2.js">
<link rel="stylesheet" href="/app/assets/index-3.css">`;

const manifest = {
  'index.html': { file: 'assets/index-1.js', src: 'index.html', imports: ['_react-2.js'] },
  '_react-2.js': { file: 'assets/react-2.js' },
  'src/ui/reader/reader.tsx': {
    file: 'assets/reader-4.js',
    src: 'src/ui/reader/reader.tsx',
    isDynamicEntry: true,
    imports: ['index.html', '_markdown-5.js'],
  },
  '_markdown-5.js': { file: 'assets/markdown-5.js', imports: ['_react-2.js', '_hast-6.js'] },
  '_hast-6.js': { file: 'assets/hast-6.js', imports: ['_markdown-5.js'] },
  'src/ui/notes/notes.tsx': {
    file: 'assets/notes-7.js',
    src: 'src/ui/notes/notes.tsx',
    isDynamicEntry: true,
  },
};

describe('the scripts of the reading route', () => {
  test('are those of the page', () => {
    expect(scriptAddresses(html)).toEqual(['/app/assets/index-1.js', '/app/assets/react-2.js']);
  });
  test('with the reader and all that it imports, each once, and no other route', () => {
    const files = ['index-1', 'react-2', 'reader-4', 'markdown-5', 'hast-6'].map(
      (name) => `assets/${name}.js`,
    );
    expect(readingRouteFiles(html, manifest)).toEqual(files);
  });
  test('without the panels that a reader opens', () => {
    const src = 'src/ui/reader/source-lines.tsx';
    const withPanel = { ...manifest, [src]: { file: 'assets/source-lines-8.js', src, isDynamicEntry: true } };
    expect(readingRouteFiles(html, withPanel)).toEqual(readingRouteFiles(html, manifest));
  });
  test('must be known to the manifest', () => {
    expect(() => readingRouteFiles('<script src="/extra.js"></script>', manifest)).toThrow('/extra.js');
    expect(() =>
      readingRouteFiles(html, {
        ...manifest,
        'index.html': { file: 'assets/index-1.js', imports: ['_gone'] },
      }),
    ).toThrow('_gone');
  });
});

describe('samples of a text', () => {
  const line = '一二三四五，六七八九十甲乙丙丁。';
  test('are the first, the middle and the last Han characters of a line', () => {
    expect(hanSamples(line)).toEqual([
      '一二三四五六七八九十甲乙',
      '二三四五六七八九十甲乙丙',
      '三四五六七八九十甲乙丙丁',
    ]);
  });
  test('are one when the line is just long enough, none when it is shorter', () => {
    expect(hanSamples('一二三四五六七八九十甲乙\n一二三四五六七八九十甲\n')).toEqual([
      '一二三四五六七八九十甲乙',
    ]);
  });
  test('are found whatever stands between the characters, and however they are escaped', () => {
    const script = String.raw`const text = "\u4e00二三四五","六七八九\u5341甲乙";`;
    expect(hanSamples(line).filter((sample) => hanOf(script).includes(sample))).toEqual([
      '一二三四五六七八九十甲乙',
    ]);
  });
});

describe('foreign addresses', () => {
  test.each([
    ['a script', '<script src="https://cdn.example/x.js"></script>', ['https://cdn.example/x.js']],
    ['a style sheet', '<link rel=stylesheet href=//fonts.example/a.css>', ['//fonts.example/a.css']],
    ['a face', "@font-face{src:url('http://fonts.example/a.woff2')}", ['http://fonts.example/a.woff2']],
    ['an import', '@import "https://fonts.example/b.css";', ['https://fonts.example/b.css']],
    ['a link to follow', '<a href="https://example.org/">', []],
    [
      'a namespace in a data address',
      `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")`,
      [],
    ],
    ['our own', '<script src="/assets/x.js"></script><link href="./a.css">', []],
  ])('%s', (_name, text, expected) => {
    expect(foreignAddresses(text)).toEqual(expected);
  });
});
