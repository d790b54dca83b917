import { afterEach, expect, it, vi } from 'vitest';
import { fetchJson } from './fetch-json.ts';

afterEach(() => vi.unstubAllGlobals());

const long = { text: '好'.repeat(100_000) };

it.each<[string, unknown, Record<string, string>]>([
  ['a short file', { text: '好' }, {}],
  ['a long one whose length is told', long, { 'content-length': `${JSON.stringify(long).length}` }],
  ['a long one whose length is not', long, {}],
])('reads %s', async (_, value, headers) => {
  const asked = vi.fn(async () => new Response(JSON.stringify(value), { headers }));
  vi.stubGlobal('document', { baseURI: 'https://reading.example/room/' });
  vi.stubGlobal('fetch', asked);
  expect(await fetchJson('assets/one.json')).toEqual(value);
  expect(asked).toHaveBeenCalledWith(new URL('https://reading.example/room/assets/one.json'));
});

it.each([
  ['what the server does not have', () => new Response('', { status: 404 })],
  ['a page in its place', () => new Response('<!doctype html>')],
])('rejects for %s', async (_, answer) => {
  vi.stubGlobal('document', { baseURI: 'https://reading.example/room/' });
  vi.stubGlobal('fetch', async () => answer());
  await expect(fetchJson('assets/one.json')).rejects.toThrow();
});
