import { expect, test } from 'vitest';
import { isOwnScript } from './own-scripts.ts';

test.each([
  ['the service worker', 'service-worker.js', true],
  ['a worker by its whole address', 'https://host.example/read/assets/seek-worker-0a1B2c3D.js', true],
  ['a worker beside the folder', '/assets/seek-worker.js', false],
  ['a worker above it, written with dots', 'assets/../../evil.js', false],
  ['another site’s', 'https://evil.example/read/assets/a.js', false],
  ['another site’s, without its protocol', '//evil.example/read/a.js', false],
  ['another port’s', 'https://host.example:8443/read/a.js', false],
  ['without encryption', 'http://host.example/read/a.js', false],
  ['a script in the address itself', 'data:text/javascript,alert(1)', false],
  ['a script made on the page', 'blob:https://host.example/read/0a1b', false],
  ['a javascript address', 'javascript:alert(1)//.js', false],
  ['no script', 'index.html', false],
])('%s', (_, address, isOwn) =>
  expect(isOwnScript(address, 'https://host.example/read/#/notes')).toBe(isOwn),
);
