import { LIMITS } from '../annotation/limits.ts';

const DEEP = 1_000_000;
const quoted = (exact: unknown) => ({ source: 'https://a/', selector: { type: 'TextQuoteSelector', exact } });

/** Documents as other programs write them, after the Recommendation's examples, and what is read in them. */
export const FOREIGN: readonly (readonly [name: string, document: unknown, notes: readonly object[]])[] = [
  [
    'one annotation by itself',
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno26',
      type: 'Annotation',
      body: 'http://example.org/comment1',
      target: {
        source: 'http://example.org/page1',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'anotation',
          prefix: 'this is an ',
          suffix: ' that has some',
        },
      },
    },
    [
      {
        origin: 'http://example.org/anno26',
        source: 'http://example.org/page1',
        quote: { exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' },
        note: '',
        tags: [],
      },
    ],
  ],
  [
    'types, purposes, targets and selectors as lists; tags with spaces',
    [
      {
        id: 'urn:uuid:DBFB1861-0ECF-41AD-BE94-A584E5C4F1DF',
        type: ['Annotation', 'x:Note'],
        created: '2015-10-13T13:00:00+08:00',
        modified: 'yesterday',
        body: [
          { type: 'TextualBody', purpose: ['tagging'], value: 'good idea' },
          { type: 'TextualBody', purpose: 'describing', value: '一' },
          { value: '二' },
        ],
        target: [
          {
            source: { id: 'http://example.org/page1', type: 'Text' },
            selector: [
              'http://example.org/selector',
              { type: 'CssSelector', value: 'p' },
              { type: 'TextQuoteSelector', exact: 'x' },
            ],
          },
          'http://example.org/page2',
        ],
      },
    ],
    [
      {
        id: 'dbfb1861-0ecf-41ad-be94-a584e5c4f1df',
        source: 'http://example.org/page1',
        createdAt: '2015-10-13T05:00:00.000Z',
        note: '一\n\n二',
        tags: ['good-idea'],
        quote: { exact: 'x', prefix: '', suffix: '' },
      },
    ],
  ],
  [
    'a page with one annotation, a bodyValue, and only a position',
    {
      type: 'AnnotationPage',
      id: 'http://example.org/page1',
      items: {
        id: 'http://example.org/anno1',
        type: 'Annotation',
        bodyValue: 'Comment text',
        target: {
          source: 'https://other.host/app/#/read/known',
          selector: { type: 'TextPositionSelector', start: 2, end: 4 },
        },
      },
    },
    [
      {
        note: 'Comment text',
        articleId: 'known',
        quote: { exact: '𠮷四', prefix: '一二', suffix: '五' },
        range: { start: 2, end: 5 },
      },
    ],
  ],
  [
    'a quote that refines a fragment',
    {
      id: 'http://example.org/anno32',
      type: 'Annotation',
      body: 'http://example.org/comment1',
      target: {
        source: 'http://example.org/page1',
        selector: {
          type: 'FragmentSelector',
          value: 'para5',
          refinedBy: { type: 'TextQuoteSelector', exact: 'Selected Text', prefix: 'text before the ' },
        },
      },
    },
    [{ quote: { exact: 'Selected Text', prefix: 'text before the ', suffix: '' } }],
  ],
  [
    'a note on a page as a whole',
    { id: 'http://example.org/anno2', type: 'Annotation', bodyValue: 'All of it', target: 'http://a/page' },
    [{ about: 'article', source: 'http://a/page', note: 'All of it' }],
  ],
  [
    'an empty collection',
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/c',
      type: 'AnnotationCollection',
      total: 0,
    },
    [],
  ],
];

/** What of a document cannot be read, by the reason that is told. */
export const UNREADABLE: readonly (readonly [reason: string, item: unknown])[] = [
  ['not-an-annotation', null],
  ['not-an-annotation', { id: 'https://a/2', type: 'Person' }],
  ['not-an-annotation', []],
  ['no-id', { type: 'Annotation', target: quoted('x') }],
  ['no-id', { id: '', type: 'Annotation', target: quoted('x') }],
  ['no-id', { id: [], type: 'Annotation', target: quoted('x') }],
  ['no-id', { id: {}, type: 'Annotation', target: quoted('x') }],
  ['duplicate', { id: 'https://a/1', type: 'Annotation', target: quoted('x') }],
  ['no-source', { id: 'https://a/2', type: 'Annotation' }],
  ['no-source', { id: 'https://a/2', type: 'Annotation', target: { selector: quoted('x').selector } }],
  ['no-quote', { id: 'https://a/2', type: 'Annotation', target: { source: 'https://a/', selector: [] } }],
  ['no-quote', { id: 'https://a/2', type: 'Annotation', target: quoted('') }],
  ['no-quote', { id: 'https://a/2', type: 'Annotation', target: quoted(7) }],
  [
    'too-large',
    { id: 'https://a/2', type: 'Annotation', target: quoted('x'), bodyValue: 'x'.repeat(LIMITS.note + 1) },
  ],
];

export const HOSTILE: readonly (readonly [name: string, text: string, reason: string])[] = [
  ['nothing', '', 'not-json'],
  ['half a file', '{"type": "AnnotationColl', 'not-json'],
  ['a number', '7', 'not-this-format'],
  ['another format', '{"annotations": []}', 'not-this-format'],
  ['objects a million deep', `${'{"first":'.repeat(DEEP)}0${'}'.repeat(DEEP)}`, 'not-this-format'],
  [
    'pages elsewhere',
    '{"type": "AnnotationCollection", "total": 3, "first": "http://example.org/page1"}',
    'not-embedded',
  ],
];
