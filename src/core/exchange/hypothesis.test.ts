import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { MAX_NOTES } from './collect-notes.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { EXPORTED, READ, UNREADABLE } from './hypothesis.cases.ts';
import { hypothesisFormat } from './hypothesis.ts';
import { decodeHypothesis } from './hypothesis-decode.ts';
import { tagsFromTexts } from './imported-fields.ts';
import { placeNow } from './place-now.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('hypothesisFormat', () => {
  it('writes what Hypothesis imports', () => {
    const { files, text } = hypothesisFormat.encode([NOTE], OPTIONS);
    expect(files).toEqual([{ name: 'quandian-hypothesis-2026-11-23.json', text }]);
    expect(JSON.parse(text)).toEqual({
      export_date: '2026-11-23T08:30:00.000Z',
      export_userid: 'quandian',
      client_version: 'quandian',
      annotations: [
        {
          id: SAMPLE.id,
          created: SAMPLE.createdAt,
          updated: SAMPLE.modifiedAt,
          uri: 'https://host/#/read/yuanqi-fuwu',
          text: '我的想法',
          tags: ['读书/时政'],
          target: [
            {
              source: 'https://host/#/read/yuanqi-fuwu',
              selector: [
                { type: 'TextPositionSelector', start: 2, end: 4 },
                { type: 'TextQuoteSelector', exact: '原文', prefix: '这是', suffix: '。' },
              ],
            },
          ],
          document: { title: [ARTICLE.front.headline] },
        },
      ],
    });
  });

  it('reads what Hypothesis writes', () => {
    expect(hypothesisFormat.decode(bytesOf(JSON.stringify(EXPORTED)))).toEqual({
      ok: true,
      notes: [READ],
      unreadable: [],
      missing: 0,
    });
  });

  it('reads back every live note as it was', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const live = notes.filter(({ annotation }) => annotation.deletedAt === undefined);
        const decoded = hypothesisFormat.decode(bytesOf(hypothesisFormat.encode(notes, OPTIONS).text));
        if (!decoded.ok) throw new Error(decoded.reason);
        const byId = new Map(decoded.notes.map((note) => [note.id, note]));
        for (const note of live) {
          const { id, about, articleId, createdAt, modifiedAt, tags, note: words, anchor } = note.annotation;
          expect(byId.get(id)).toMatchObject({
            articleId,
            createdAt,
            modifiedAt,
            note: words,
            tags: tagsFromTexts(tags),
            ...(about ? { about } : { quote: (placeNow(note) ?? anchor).quote }),
          });
        }
        expect(decoded.notes).toHaveLength(live.length);
      }),
    );
  });

  it('reads a page note as one on the whole article', () => {
    const decoded = decodeHypothesis(
      JSON.stringify({
        annotations: [{ id: 'a', uri: 'https://a/', text: '总评', target: [{ source: 'https://a/' }] }],
      }),
    );
    expect(decoded).toMatchObject({ ok: true, notes: [{ about: 'article', note: '总评' }] });
  });

  it('believes a position only where the text that is here reads so', () => {
    const { text } = hypothesisFormat.encode([NOTE], OPTIONS);
    const rangeIn = (known: string | undefined) => {
      const decoded = decodeHypothesis(text, () => known);
      return decoded.ok ? decoded.notes[0]?.range : decoded.reason;
    };
    expect(rangeIn('这是原文。')).toEqual({ start: 2, end: 4 });
    expect(rangeIn('这里的原文。')).toBeUndefined();
    expect(rangeIn(undefined)).toBeUndefined();
  });

  it.each(UNREADABLE)('counts and explains: %s', (reason, item) => {
    const [good] = EXPORTED.annotations;
    const file = JSON.stringify({ annotations: [{ ...good, id: 'first' }, item] });
    expect(decodeHypothesis(file)).toMatchObject({
      ok: true,
      notes: [{ origin: 'hypothesis:first' }],
      unreadable: [{ index: 1, reason }],
    });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['half a file', '{"annotations": [', 'not-json'],
    ['a list', '[]', 'not-this-format'],
    ['another format', '{"type": "AnnotationCollection"}', 'not-this-format'],
    ['lists a million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'not-this-format'],
    ['more notes than there can be', `{"annotations":[${'0,'.repeat(MAX_NOTES)}0]}`, 'too-many'],
  ])('refuses %s', (_, text, reason) => expect(decodeHypothesis(text)).toMatchObject({ ok: false, reason }));

  it('takes no date of a year beyond, and is not changed by a prototype key', () => {
    const [good] = EXPORTED.annotations;
    const item = JSON.stringify({ ...good, created: '10000-01-01T00:00:00+00:00', updated: 'yesterday' });
    const text = `{"annotations":[${item.replace('{', '{"__proto__":{"tags":["x"]},')}]}`;
    const decoded = decodeHypothesis(text);
    const { createdAt, modifiedAt, ...rest } = READ;
    expect(decoded).toMatchObject({ ok: true, notes: [rest] });
    expect(decoded.ok && Object.keys(decoded.notes[0] ?? {})).not.toContain('createdAt');
    expect({}).not.toHaveProperty('tags');
  });

  it('writes a mark that lost its place without a position', () => {
    const { range, ...lost } = noteWith({}, { status: 'orphaned' });
    const [item] = JSON.parse(hypothesisFormat.encode([lost], OPTIONS).text).annotations;
    expect(item.target[0].selector).toEqual([{ type: 'TextQuoteSelector', ...SAMPLE.anchor.quote }]);
  });
});
