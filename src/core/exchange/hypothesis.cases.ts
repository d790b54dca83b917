import { LIMITS } from '../annotation/limits.ts';

/** What the Hypothesis client writes (its annotations-exporter.ts), with the members that concern a reader. */
export const EXPORTED = {
  export_date: '2026-01-30T10:15:12.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1400.0',
  annotations: [
    {
      id: 'Xb0zCr8bEe6i0g8aLwB7gA',
      created: '2026-01-30T10:15:12.123456+00:00',
      updated: '2026-02-01T09:00:00.000001+00:00',
      user: 'acct:reader@hypothes.is',
      uri: 'https://example.org/page',
      text: 'A *note*',
      tags: ['good idea', 'todo'],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: [
        {
          source: 'https://example.org/page',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[1]',
              startOffset: 3,
              endContainer: '/p[1]',
              endOffset: 9,
            },
            { type: 'TextPositionSelector', start: 103, end: 109 },
            { type: 'TextQuoteSelector', exact: 'chosen', prefix: 'the ', suffix: ' words' },
          ],
        },
      ],
      document: { title: ['A page'] },
      links: { html: 'https://hypothes.is/a/Xb0zCr8bEe6i0g8aLwB7gA' },
      flagged: false,
    },
  ],
} as const;

export const READ = {
  origin: 'hypothesis:Xb0zCr8bEe6i0g8aLwB7gA',
  source: 'https://example.org/page',
  title: 'A page',
  quote: { exact: 'chosen', prefix: 'the ', suffix: ' words' },
  note: 'A *note*',
  tags: ['good-idea', 'todo'],
  createdAt: '2026-01-30T10:15:12.123Z',
  modifiedAt: '2026-02-01T09:00:00.000Z',
};

const quoted = (exact: unknown) => [
  { source: 'https://a/', selector: [{ type: 'TextQuoteSelector', exact }] },
];

export const UNREADABLE: readonly (readonly [reason: string, item: unknown])[] = [
  ['not-an-annotation', null],
  ['not-an-annotation', ['x']],
  ['no-id', { uri: 'https://a/', target: quoted('x') }],
  ['no-id', { id: 7, uri: 'https://a/', target: quoted('x') }],
  ['no-id', { id: 'x'.repeat(10_000), uri: 'https://a/', target: quoted('x') }],
  ['duplicate', { id: 'first', uri: 'https://a/', target: quoted('x') }],
  ['no-source', { id: 'a', target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x' }] }] }],
  ['no-quote', { id: 'a', uri: 'https://a/', text: 'a reply', references: ['b'] }],
  ['no-quote', { id: 'a', uri: 'https://a/', target: quoted('') }],
  ['no-quote', { id: 'a', uri: 'https://a/', target: { selector: 'x' } }],
  ['too-large', { id: 'a', uri: 'https://a/', target: quoted('x'), text: 'x'.repeat(LIMITS.note + 1) }],
];
