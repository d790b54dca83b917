import fc from 'fast-check';
import type { Anchor } from '../anchor/anchor.ts';
import { toArticleId } from '../article/article.ts';
import { toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import {
  type Annotation,
  COLORS,
  DEFAULT_STYLE,
  type Instant,
  LINES,
  toAnnotationId,
  toInstant,
} from './annotation.ts';

/** Strings that break naive code: surrogate pairs, joiners, selectors, separators, markup, lone surrogates. */
const PIECES = [
  '圈点',
  '𠮷',
  '👨‍👩‍👧',
  '葛󠄀',
  'a',
  ' ',
  '\n',
  '"',
  '\\',
  '\u2028',
  '\u0000',
  '\uD800',
  '__proto__',
  '```',
  '> ',
  '%%',
];

export const anyText = (maxLength = 12): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength }),
  );

export const anyInstant: fc.Arbitrary<Instant> = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map(toInstant);

export const anyId = fc.uuid().map(toAnnotationId);

const anyTag = fc.oneof(
  fc.constantFrom('读书/时政', '2026', 'to-do', '𠮷'),
  fc.string({ minLength: 1, maxLength: 8 }),
);

const anyPlace = fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 500 })).map(([start, length]) => ({
  start: toTextOffset(start),
  end: toTextOffset(start + length),
}));

const anyRevision = anyText().map(revisionOf);

const anyAnchor: fc.Arbitrary<Anchor> = fc.record({
  position: anyPlace,
  quote: fc.record({
    exact: anyText().filter((text) => text !== ''),
    prefix: anyText(),
    suffix: anyText(),
  }),
  revision: anyRevision,
});

const someOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 3 });

const anyFields: fc.Arbitrary<Annotation> = fc.record(
  {
    id: anyId,
    articleId: fc.constantFrom('yuanqi-fuwu', 'a', 'B-2').map(toArticleId),
    about: fc.constant('article' as const),
    anchor: anyAnchor,
    style: fc.record({ color: fc.constantFrom(...COLORS), line: fc.constantFrom(...LINES) }),
    note: anyText(40),
    tags: fc.uniqueArray(anyTag, { maxLength: 4 }),
    createdAt: anyInstant,
    modifiedAt: anyInstant,
    deletedAt: anyInstant,
    history: someOf(fc.record({ anchor: anyAnchor, replacedAt: anyInstant })),
    refused: someOf(
      fc.tuple(anyPlace, anyRevision).map(([{ start, end }, revision]) => ({ revision, start, end })),
    ),
  },
  {
    requiredKeys: ['id', 'articleId', 'anchor', 'style', 'note', 'tags', 'createdAt', 'modifiedAt'],
    noNullPrototype: true,
  },
);

/** A note on the whole article has no look of its own. */
export const anyAnnotation = anyFields.map(
  (fields): Annotation => (fields.about ? { ...fields, style: DEFAULT_STYLE } : fields),
);

export const SAMPLE: Annotation = {
  id: toAnnotationId('8f3a1c2d-0000-4000-8000-000000000001'),
  articleId: toArticleId('yuanqi-fuwu'),
  anchor: {
    position: { start: toTextOffset(2), end: toTextOffset(4) },
    quote: { exact: '原文', prefix: '这是', suffix: '。' },
    revision: revisionOf('这是原文。'),
  },
  style: { color: 'yellow', line: 'fill' },
  note: '我的想法',
  tags: ['读书/时政'],
  createdAt: toInstant('2026-11-23T08:00:00.000Z'),
  modifiedAt: toInstant('2026-11-23T08:00:00.000Z'),
};
