import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityPlugin } from './security-plugin.ts';

/** What the plugin makes of a page, and of the build's files, for a command of Vite's. */
function run(command: 'build' | 'serve') {
  const files = new Map<string, string>();
  const plugin = securityPlugin() as unknown as {
    configResolved: (config: { command: string }) => void;
    generateBundle: (this: { emitFile: (file: { fileName: string; source: string }) => void }) => void;
    transformIndexHtml: { handler: (html: string) => string };
  };
  plugin.configResolved({ command });
  plugin.generateBundle.call({ emitFile: ({ fileName, source }) => files.set(fileName, source) });
  return { headers: files.get('_headers') ?? '', page: plugin.transformIndexHtml.handler };
}

test('page and headers hold one policy, which lets nothing unsafe by', () => {
  const { headers, page } = run('build');
  const html = page('<!--security-->');
  const inPage = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const inHeaders = /Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? '';
  expect(inPage).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(inHeaders).toBe(`${inPage}; frame-ancestors 'none'`);
  expect(inHeaders).not.toContain('unsafe');
  expect(html).toContain('<meta name="referrer" content="no-referrer" />');
  expect(headers).toContain('Referrer-Policy: no-referrer');
});

test('the guide to hosting has these headers, for nginx and for Caddy', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  for (const [, name = '', value = ''] of run('build').headers.matchAll(/^ {2}((?!Cache)[\w-]+): (.+)$/gm)) {
    const both = guide.split('\n').filter((line) => line.includes(`${name} `) && line.includes(value));
    expect([name, both.length]).toEqual([name, 2]);
  }
});

test('while developing, the page has no policy of its own', () => {
  expect(run('serve').page('a<!--security-->b')).toBe('ab');
});

test('a page without a place for it is not built', () => {
  expect(() => run('build').page('<head></head>')).toThrow('index.html has no <!--security-->');
});
