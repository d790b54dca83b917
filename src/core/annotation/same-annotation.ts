import type { Anchor } from '../anchor/anchor.ts';
import type { Annotation, EarlierAnchor, RefusedPlace } from './annotation.ts';

/** The fields that a reader changes. */
export const FIELDS = ['style', 'note', 'tags', 'anchor', 'history', 'refused'] as const;
export type Field = (typeof FIELDS)[number];

const sameAnchor = (a: Anchor, b: Anchor): boolean =>
  a.position.start === b.position.start &&
  a.position.end === b.position.end &&
  a.quote.exact === b.quote.exact &&
  a.quote.prefix === b.quote.prefix &&
  a.quote.suffix === b.quote.suffix &&
  a.revision === b.revision;

const sameList = <T>(
  a: readonly T[] = [],
  b: readonly T[] = [],
  same: (a: T, b: T) => boolean = Object.is,
): boolean => a.length === b.length && a.every((one, i) => i in b && same(one, b[i] as T));

const sameEarlier = (a: EarlierAnchor, b: EarlierAnchor): boolean =>
  a.replacedAt === b.replacedAt && sameAnchor(a.anchor, b.anchor);

const sameRefused = (a: RefusedPlace, b: RefusedPlace): boolean =>
  a.revision === b.revision && a.start === b.start && a.end === b.end;

/** Whether two states of an annotation have the same value in one field. */
export function sameField(field: Field, a: Pick<Annotation, Field>, b: Pick<Annotation, Field>): boolean {
  switch (field) {
    case 'style':
      return a.style.color === b.style.color && a.style.line === b.style.line;
    case 'note':
      return a.note === b.note;
    case 'tags':
      return sameList(a.tags, b.tags);
    case 'anchor':
      return sameAnchor(a.anchor, b.anchor);
    case 'history':
      return sameList(a.history, b.history, sameEarlier);
    case 'refused':
      return sameList(a.refused, b.refused, sameRefused);
  }
}

/** Whether two states are the same annotation with the same content: all but `modifiedAt`. */
export const sameContent = (a: Annotation, b: Annotation): boolean =>
  a.id === b.id &&
  a.articleId === b.articleId &&
  a.about === b.about &&
  a.createdAt === b.createdAt &&
  a.deletedAt === b.deletedAt &&
  FIELDS.every((field) => sameField(field, a, b));
