import fc from 'fast-check';
import { anyAnnotation, anyId, anyInstant, anyText } from '../annotation/annotation.cases.ts';
import type { NoteVersion } from '../annotation/note-version.ts';
import { toArticleId, toPageId } from '../article/article.ts';
import type { OwnArticle, OwnText } from '../article/own-article.ts';
import type { Review } from '../look/review.ts';
import type { Mend, MendDraft } from '../mend/mend.ts';
import { anyMendedText } from '../mend/mended-text.cases.ts';
import { READING_STATES, type Shelved } from '../shelf/shelved.ts';
import { revisionOf } from '../text/revision.ts';
import type { BackupData, Draft, Place, Setting, Snapshot } from './backup.ts';
import { versionKey } from './backup-rows.ts';
import { isJsonValue } from './json-value.ts';

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  annotationId: anyId,
  note: anyText(40),
  tags: fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 }),
  savedAt: anyInstant,
});

const anyVersion: fc.Arbitrary<NoteVersion> = fc.record({
  annotationId: anyId,
  replacedAt: anyInstant,
  note: anyText(40),
});

const anyReview: fc.Arbitrary<Review> = fc.record({
  annotationId: anyId,
  due: anyInstant,
  lookedAt: anyInstant,
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  reps: fc.nat(),
  lapses: fc.nat(),
});

const anyPlace: fc.Arbitrary<Place> = fc.record({
  articleId: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
  offset: fc.nat(),
  revision: anyText().map(revisionOf),
  progress: fc.double({ min: 0, max: 1, noNaN: true }).map((progress) => progress + 0),
  at: anyInstant,
});

const anySetting: fc.Arbitrary<Setting> = fc.record({
  key: fc.stringMatching(/^[A-Za-z][\w.:-]{0,8}$/),
  value: fc
    .jsonValue({ maxDepth: 5 })
    .map((value): unknown => JSON.parse(JSON.stringify(value)))
    .filter(isJsonValue),
});

const anySnapshot: fc.Arbitrary<Snapshot> = anyText(60).map((text) => ({ revision: revisionOf(text), text }));

const anyArticle: fc.Arbitrary<OwnArticle> = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
  language: fc.constantFrom('zh-CN', 'en', 'ja'),
  front: fc.record({ headline: anyText(20), byline: anyText(8) }, { requiredKeys: ['headline'] }),
  characters: fc.nat(),
  minutes: fc.nat(),
  length: fc.nat(),
  revision: anyText().map(revisionOf),
  addedAt: anyInstant,
  modifiedAt: anyInstant,
});

const anyArticleText: fc.Arbitrary<OwnText> = fc.record(
  {
    articleId: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
    markdown: anyText(60),
    file: fc.record({ name: anyText(12), base64: fc.base64String() }),
  },
  { requiredKeys: ['articleId', 'markdown'] },
);

const anyNames = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 });

const anyShelved: fc.Arbitrary<Shelved> = fc.record(
  {
    articleId: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
    state: fc.constantFrom(...READING_STATES),
    stateAt: anyInstant,
    finishedAt: anyInstant,
    pinnedAt: anyInstant,
    tags: anyNames,
    collections: anyNames,
    modifiedAt: anyInstant,
  },
  { requiredKeys: ['articleId', 'tags', 'collections'] },
);

const anyMend: fc.Arbitrary<Mend> = fc.record(
  {
    articleId: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
    language: fc.constantFrom('zh-CN', 'en'),
    front: fc.record({ headline: anyText(20) }),
    characters: fc.nat(),
    minutes: fc.nat(),
    length: fc.nat(),
    revision: anyText().map(revisionOf),
    markdown: anyText(60),
    dateline: anyText(8),
    provenance: fc.constant({
      page: toPageId('page'),
      segments: [{ at: 0, line: 1, start: 0, end: 2 }],
      seams: [{ at: 1, by: 'editor' as const, why: '断开' }],
    }),
    madeOn: anyText().map(revisionOf),
    mendedAt: anyInstant,
    modifiedAt: anyInstant,
    deletedAt: anyInstant,
  },
  {
    requiredKeys: [
      'articleId',
      'language',
      'front',
      'characters',
      'minutes',
      'length',
      'revision',
      'markdown',
      'madeOn',
      'mendedAt',
      'modifiedAt',
    ],
  },
);

const anyMendDraft: fc.Arbitrary<MendDraft> = fc.record({
  articleId: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/).map(toArticleId),
  madeOn: anyText().map(revisionOf),
  text: anyMendedText,
  savedAt: anyInstant,
});

const rows = <Row>(row: fc.Arbitrary<Row>, selector: (row: Row) => string) =>
  fc.uniqueArray(row, { selector, maxLength: 5 });

export const anyBackupData: fc.Arbitrary<BackupData> = fc.record({
  annotations: rows(anyAnnotation, ({ id }) => id),
  drafts: rows(anyDraft, ({ annotationId }) => annotationId),
  versions: rows(anyVersion, versionKey),
  reviews: rows(anyReview, ({ annotationId }) => annotationId),
  places: rows(anyPlace, ({ articleId }) => articleId),
  settings: rows(anySetting, ({ key }) => key),
  snapshots: rows(anySnapshot, ({ revision }) => revision),
  articles: rows(anyArticle, ({ id }) => id),
  articleTexts: rows(anyArticleText, ({ articleId }) => articleId),
  shelf: rows(anyShelved, ({ articleId }) => articleId),
  mends: rows(anyMend, ({ articleId }) => articleId),
  mendDrafts: rows(anyMendDraft, ({ articleId }) => articleId),
});
