import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toInstant } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import type { OwnArticle } from '../article/own-article.ts';
import type { Review } from '../look/review.ts';
import type { Mend, MendDraft } from '../mend/mend.ts';
import { textOf } from '../mend/mended-text.cases.ts';
import { revisionOf } from '../text/revision.ts';
import type { BackupData } from './backup.ts';

export const EMPTY: BackupData = {
  annotations: [],
  drafts: [],
  versions: [],
  reviews: [],
  places: [],
  settings: [],
  snapshots: [],
  articles: [],
  articleTexts: [],
  shelf: [],
  mends: [],
  mendDrafts: [],
};

const revision = revisionOf('这是原文。');

const REVIEW: Review = {
  annotationId: SAMPLE.id,
  due: toInstant('2026-11-26T16:00:00.000Z'),
  lookedAt: toInstant('2026-11-24T08:00:00.000Z'),
  stability: 2.3,
  difficulty: 2.1,
  reps: 1,
  lapses: 0,
};

const OWN: OwnArticle = {
  id: toArticleId('own-1'),
  language: 'zh-CN',
  front: { headline: '自己的文章' },
  characters: 4,
  minutes: 1,
  length: 11,
  revision,
  addedAt: SAMPLE.createdAt,
  modifiedAt: SAMPLE.createdAt,
  origin: { address: 'https://example.com/a', site: '一个站', published: '2026-11' },
};

const MEND: Mend = {
  articleId: OWN.id,
  language: 'zh-CN',
  front: OWN.front,
  characters: 4,
  minutes: 1,
  length: 11,
  revision: revisionOf('这是修订过的原文。'),
  markdown: '这是修订过的原文。',
  madeOn: revision,
  mendedAt: SAMPLE.createdAt,
  modifiedAt: SAMPLE.createdAt,
};

const MEND_DRAFT: MendDraft = {
  articleId: OWN.id,
  madeOn: revision,
  text: textOf(['这是原文。']),
  savedAt: SAMPLE.createdAt,
};

/** One row of each table. */
export const DATA: BackupData = {
  annotations: [SAMPLE],
  drafts: [{ annotationId: SAMPLE.id, note: '写到一半', tags: [], savedAt: SAMPLE.createdAt }],
  versions: [{ annotationId: SAMPLE.id, replacedAt: SAMPLE.createdAt, note: '先前的话' }],
  reviews: [REVIEW],
  places: [{ articleId: SAMPLE.articleId, offset: 3, revision, progress: 0.5, at: SAMPLE.createdAt }],
  settings: [{ key: 'theme', value: 'sepia' }],
  snapshots: [{ revision, text: '这是原文。' }],
  articles: [OWN],
  articleTexts: [{ articleId: OWN.id, markdown: '这是原文。', file: { name: '原文.txt', base64: 'AA==' } }],
  shelf: [
    {
      articleId: OWN.id,
      state: 'archived',
      stateAt: SAMPLE.createdAt,
      tags: ['散文'],
      collections: ['要读的'],
      modifiedAt: SAMPLE.createdAt,
    },
  ],
  mends: [MEND],
  mendDrafts: [MEND_DRAFT],
};

/** Data that no backup of ours holds, and where it goes wrong. */
export const INVALID: readonly (readonly [name: string, data: unknown, path: string])[] = [
  ['a table missing', { ...DATA, places: undefined }, 'data.places'],
  ['a table of another kind', { ...DATA, places: {} }, 'data.places'],
  ['an unknown table', { ...DATA, books: [] }, 'data.books'],
  [
    'a prototype key for a table',
    JSON.parse(`{"__proto__":[],${JSON.stringify(DATA).slice(1)}`),
    'data.__proto__',
  ],
  ['a row that is none', { ...DATA, drafts: [null] }, 'data.drafts.0'],
  [
    'an id of the empty string',
    { ...DATA, annotations: [SAMPLE, { ...SAMPLE, id: '' }] },
    'data.annotations.1.id',
  ],
  ['an id that is a list', { ...DATA, annotations: [{ ...SAMPLE, id: [] }] }, 'data.annotations.0.id'],
  [
    'a colour of no mark',
    { ...DATA, annotations: [{ ...SAMPLE, style: { color: 'red', line: 'fill' } }] },
    'data.annotations.0.style.color',
  ],
  [
    'a year beyond 9999',
    { ...DATA, annotations: [{ ...SAMPLE, modifiedAt: '+010000-01-01T00:00:00.000Z' }] },
    'data.annotations.0.modifiedAt',
  ],
  ['one annotation twice', { ...DATA, annotations: [SAMPLE, SAMPLE] }, 'data.annotations.1'],
  [
    'one setting twice',
    {
      ...DATA,
      settings: [
        { key: 'a', value: 1 },
        { key: 'b', value: 1 },
        { key: 'a', value: 2 },
      ],
    },
    'data.settings.2',
  ],
  ['one review twice', { ...DATA, reviews: [REVIEW, REVIEW] }, 'data.reviews.1'],
  [
    'a review of no mark',
    { ...DATA, reviews: [{ ...REVIEW, annotationId: '1' }] },
    'data.reviews.0.annotationId',
  ],
  ['a review due at no time', { ...DATA, reviews: [{ ...REVIEW, due: '2026-11-26' }] }, 'data.reviews.0.due'],
  ['a stability of nothing', { ...DATA, reviews: [{ ...REVIEW, stability: 0 }] }, 'data.reviews.0.stability'],
  [
    'a difficulty beyond ten',
    { ...DATA, reviews: [{ ...REVIEW, difficulty: 11 }] },
    'data.reviews.0.difficulty',
  ],
  ['half a look', { ...DATA, reviews: [{ ...REVIEW, reps: 0.5 }] }, 'data.reviews.0.reps'],
  ['a review that says more', { ...DATA, reviews: [{ ...REVIEW, state: 2 }] }, 'data.reviews.0.state'],
  [
    'progress beyond the end',
    { ...DATA, places: [{ ...DATA.places[0], progress: 1.5 }] },
    'data.places.0.progress',
  ],
  [
    'a setting for every object',
    { ...DATA, settings: [{ key: '__proto__', value: 1 }] },
    'data.settings.0.key',
  ],
  [
    'a prototype in a setting',
    { ...DATA, settings: [{ key: 'a', value: JSON.parse('{"b":{"__proto__":{}}}') }] },
    'data.settings.0.value',
  ],
  ['a setting without a value', { ...DATA, settings: [{ key: 'a' }] }, 'data.settings.0.value'],
  [
    'an article under a name of its own making',
    { ...DATA, articles: [{ ...OWN, id: '../own' }] },
    'data.articles.0.id',
  ],
  [
    'an article from an address that runs',
    { ...DATA, articles: [{ ...OWN, origin: { address: 'javascript:alert(1)' } }] },
    'data.articles.0.origin.address',
  ],
  [
    'a headline that is none',
    { ...DATA, articles: [{ ...OWN, front: { headline: 1 } }] },
    'data.articles.0.front.headline',
  ],
  ['one article twice', { ...DATA, articles: [OWN, OWN] }, 'data.articles.1'],
  [
    'a file that is no base64',
    { ...DATA, articleTexts: [{ articleId: OWN.id, markdown: '', file: { name: 'a', base64: '<' } }] },
    'data.articleTexts.0.file.base64',
  ],
  ['a state of no article', { ...DATA, shelf: [{ ...DATA.shelf[0], state: 'lost' }] }, 'data.shelf.0.state'],
  [
    'an empty collection',
    { ...DATA, shelf: [{ ...DATA.shelf[0], collections: [''] }] },
    'data.shelf.0.collections.0',
  ],
  ['one article shelved twice', { ...DATA, shelf: [DATA.shelf[0], DATA.shelf[0]] }, 'data.shelf.1'],
  ['one mend twice', { ...DATA, mends: [MEND, MEND] }, 'data.mends.1'],
  [
    'a place on no page',
    {
      ...DATA,
      mends: [
        { ...MEND, provenance: { page: 'p', segments: [{ at: 0, line: -1, start: 0, end: 1 }], seams: [] } },
      ],
    },
    'data.mends.0.provenance.segments.0.line',
  ],
  [
    'a draft without a headline',
    { ...DATA, mendDrafts: [{ ...MEND_DRAFT, text: { ...MEND_DRAFT.text, fields: {} } }] },
    'data.mendDrafts.0.text.fields.kicker',
  ],
  [
    'a revision of no text',
    { ...DATA, snapshots: [{ revision: '1', text: '' }] },
    'data.snapshots.0.revision',
  ],
];
