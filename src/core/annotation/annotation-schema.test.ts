import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnnotation, SAMPLE } from './annotation.cases.ts';
import { annotationSchema } from './annotation-schema.ts';
import { LIMITS } from './limits.ts';
import { validate } from './validation.ts';

const AT = SAMPLE.createdAt;
const { revision } = SAMPLE.anchor;
const at = (position: unknown) => ({ ...SAMPLE, anchor: { ...SAMPLE.anchor, position } });
const quoted = (quote: object) => ({
  ...SAMPLE,
  anchor: { ...SAMPLE.anchor, quote: { ...SAMPLE.anchor.quote, ...quote } },
});

const REFUSED: readonly (readonly [name: string, input: unknown, path: string])[] = [
  ['nothing', undefined, ''],
  ['an array', [SAMPLE], 'id'],
  ['id of no UUID', { ...SAMPLE, id: '' }, 'id'],
  ['id of an array', { ...SAMPLE, id: [] }, 'id'],
  ['id in capitals', { ...SAMPLE, id: SAMPLE.id.toUpperCase() }, 'id'],
  ['article id with a path', { ...SAMPLE, articleId: '../x' }, 'articleId'],
  ['article id too long', { ...SAMPLE, articleId: 'x'.repeat(LIMITS.id + 1) }, 'articleId'],
  ['about something unknown', { ...SAMPLE, about: 'paragraph' }, 'about'],
  ['about of undefined', { ...SAMPLE, about: undefined }, 'about'],
  ['start after end', at({ start: 4, end: 2 }), 'anchor.position'],
  ['empty range', at({ start: 4, end: 4 }), 'anchor.position'],
  ['negative offset', at({ start: -1, end: 2 }), 'anchor.position.start'],
  ['broken offset', at({ start: 0.5, end: 2 }), 'anchor.position.start'],
  ['offset as text', at({ start: '1', end: 2 }), 'anchor.position.start'],
  ['infinite offset', at({ start: 1, end: Number.POSITIVE_INFINITY }), 'anchor.position.end'],
  ['huge offset', at({ start: 1, end: 2 ** 40 }), 'anchor.position.end'],
  ['empty quote', quoted({ exact: '' }), 'anchor.quote.exact'],
  ['long context', quoted({ prefix: 'x'.repeat(LIMITS.context + 1) }), 'anchor.quote.prefix'],
  ['revision', { ...SAMPLE, anchor: { ...SAMPLE.anchor, revision: '1' } }, 'anchor.revision'],
  ['unknown colour', { ...SAMPLE, style: { color: 'red', line: 'fill' } }, 'style.color'],
  ['unknown line', { ...SAMPLE, style: { color: 'yellow', line: 'dotted' } }, 'style.line'],
  ['long note', { ...SAMPLE, note: 'x'.repeat(LIMITS.note + 1) }, 'note'],
  ['empty tag', { ...SAMPLE, tags: ['a', ''] }, 'tags.1'],
  ['tags as text', { ...SAMPLE, tags: 'a' }, 'tags'],
  ['too many tags', { ...SAMPLE, tags: Array.from({ length: LIMITS.tags + 1 }, (_, i) => `t${i}`) }, 'tags'],
  ['instant of a far year', { ...SAMPLE, createdAt: '+010000-01-01T00:00:00.000Z' }, 'createdAt'],
  ['instant that does not exist', { ...SAMPLE, modifiedAt: '2026-02-30T00:00:00.000Z' }, 'modifiedAt'],
  ['instant as a date', { ...SAMPLE, modifiedAt: new Date() }, 'modifiedAt'],
  ['deletedAt of undefined', { ...SAMPLE, deletedAt: undefined }, 'deletedAt'],
  ['history of nothing', { ...SAMPLE, history: [] }, 'history'],
  [
    'an earlier anchor of no text',
    { ...SAMPLE, history: [{ anchor: null, replacedAt: AT }] },
    'history.0.anchor',
  ],
  [
    'an earlier anchor without a time',
    { ...SAMPLE, history: [{ anchor: SAMPLE.anchor }] },
    'history.0.replacedAt',
  ],
  [
    'too long a history',
    { ...SAMPLE, history: Array(LIMITS.places + 1).fill({ anchor: SAMPLE.anchor, replacedAt: AT }) },
    'history',
  ],
  ['a refused place that is empty', { ...SAMPLE, refused: [{ revision, start: 4, end: 4 }] }, 'refused.0'],
  ['a refused place of no text', { ...SAMPLE, refused: [{ start: 4, end: 6 }] }, 'refused.0.revision'],
  ['unknown key', { ...SAMPLE, shared: true }, 'shared'],
  [
    'prototype key',
    JSON.parse(`${JSON.stringify(SAMPLE).slice(0, -1)},"__proto__":{"note":"x"}}`),
    '__proto__',
  ],
];

describe('annotationSchema', () => {
  it('takes every annotation as it is', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const copy: unknown = JSON.parse(JSON.stringify(annotation));
        expect(validate(annotationSchema, copy)).toEqual({ valid: true, value: annotation });
      }),
    );
  });

  it.each(REFUSED)('refuses %s', (_, input, path) => {
    expect(validate(annotationSchema, input)).toMatchObject({ valid: false, path });
  });

  it('takes the last instant', () => {
    const last = { ...SAMPLE, modifiedAt: '9999-12-31T23:59:59.999Z' };
    expect(validate(annotationSchema, last).valid).toBe(true);
  });
});
