import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchor/describe.ts';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toArticleId } from '../article/article.ts';
import { MAX_NOTES } from './collect-notes.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { annotationOf } from './imported-note.ts';
import { FOREIGN, HOSTILE, UNREADABLE } from './json-ld.cases.ts';
import { decodeJsonLd, jsonLdFormat } from './json-ld.ts';
import { problemsOfCollection } from './web-annotation-checker.cases.ts';

const encoded = (...notes: Parameters<typeof jsonLdFormat.encode>[0]) =>
  jsonLdFormat.encode(notes, OPTIONS).text;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Selectors {
  readonly selector: readonly { readonly exact?: string; readonly start?: number; readonly end?: number }[];
}
const targetsIn = (text: string): Selectors[] =>
  JSON.parse(text).first.items.map((item: { target: Selectors }) => item.target);

describe('jsonLdFormat.encode', () => {
  it('writes a note as the model says', () => {
    expect(JSON.parse(encoded(NOTE)).first.items).toEqual([
      {
        id: `urn:uuid:${SAMPLE.id}`,
        type: 'Annotation',
        motivation: 'commenting',
        created: SAMPLE.createdAt,
        modified: SAMPLE.modifiedAt,
        stylesheet: { type: 'CssStylesheet', value: '.quandian-yellow-fill { background-color: yellow }' },
        body: [
          { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: '我的想法' },
          { type: 'TextualBody', purpose: 'tagging', value: '读书/时政' },
        ],
        target: {
          type: 'SpecificResource',
          source: 'https://host/#/read/yuanqi-fuwu',
          selector: [
            { type: 'TextQuoteSelector', exact: '原文', prefix: '这是', suffix: '。' },
            { type: 'TextPositionSelector', start: 2, end: 4 },
          ],
          styleClass: 'quandian-yellow-fill',
          'quandian:title': ARTICLE.front.headline,
          'quandian:revision': SAMPLE.anchor.revision,
          'quandian:start': 2,
          'quandian:end': 4,
        },
      },
    ]);
  });

  it('has no body where a mark bears neither note nor tag', () => {
    const [item] = JSON.parse(encoded(noteWith({ note: '', tags: [] }))).first.items;
    expect(item).not.toHaveProperty('body');
    expect(item.motivation).toBe('highlighting');
  });

  it('counts code points, and a consumer that has only the JSON and the text finds each mark', () => {
    const text = '吉𠮷野家👨‍👩‍👧很好。葛󠄀飾区，𠮷野家。';
    const notes = ['𠮷野', '👨‍👩‍👧', '葛󠄀飾', '𠮷野家。'].map((quote, i) => {
      const start = text.lastIndexOf(quote);
      const range = { start, end: start + quote.length };
      const id = SAMPLE.id.replace(/.$/, String(i));
      return noteWith(
        { id: id as typeof SAMPLE.id, anchor: describeAnchor(text, range) },
        { quote, range, text },
      );
    });
    const found = targetsIn(encoded(...notes)).map(({ selector: [quote, position] }) => {
      const slice = [...text].slice(position?.start, position?.end).join('');
      expect(slice).toBe(quote?.exact);
      return slice;
    });
    expect(found.toSorted()).toEqual(notes.map(({ quote }) => quote).sort());
  });

  it('percent-encodes the source, and wants an absolute address', () => {
    const at = (baseUrl: string) => JSON.parse(jsonLdFormat.encode([NOTE], { ...OPTIONS, baseUrl }).text);
    expect(at('https://host/圈 点/(a)%20b/#/notes').first.items[0].target.source).toBe(
      'https://host/%E5%9C%88%20%E7%82%B9/%28a%29%20b/#/read/yuanqi-fuwu',
    );
    expect(() => at('/app/')).toThrow(RangeError);
  });

  it('gives a mark that lost its place no position', () => {
    const { range, ...lost } = noteWith({}, { status: 'orphaned' });
    expect(targetsIn(encoded(lost))[0]?.selector).toEqual([
      { type: 'TextQuoteSelector', ...SAMPLE.anchor.quote },
    ]);
  });

  it('names the source alone for a note on the whole article', () => {
    const { range, text, paragraph, ...whole } = noteWith({ about: 'article' }, { quote: '' });
    const [item] = JSON.parse(encoded(whole)).first.items;
    expect(item.target).toEqual({
      type: 'SpecificResource',
      source: 'https://host/#/read/yuanqi-fuwu',
      scope: 'https://host/#/read/yuanqi-fuwu',
      'quandian:title': ARTICLE.front.headline,
      'quandian:revision': SAMPLE.anchor.revision,
      'quandian:start': 2,
      'quandian:end': 4,
      'quandian:exact': '原文',
      'quandian:prefix': '这是',
      'quandian:suffix': '。',
    });
    expect(item).not.toHaveProperty('stylesheet');
    expect(item.motivation).toBe('commenting');
  });

  it('keeps the model, whatever the notes', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        expect(problemsOfCollection(JSON.parse(encoded(...notes)))).toEqual([]);
      }),
    );
  });
});

describe('jsonLdFormat.decode', () => {
  it('reads back every annotation as it was, but for the earlier places that backups alone keep', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const live = notes
          .map(({ annotation: { history, refused, ...annotation } }) => annotation)
          .filter(({ deletedAt }) => deletedAt === undefined);
        const decoded = jsonLdFormat.decode(bytesOf(encoded(...notes)));
        if (!decoded.ok) throw new Error(decoded.reason);
        const byId = new Map(decoded.notes.map((note) => [note.id, annotationOf(note)]));
        expect(live.map(({ id }) => byId.get(id))).toEqual(live);
        expect(decoded).toMatchObject({ unreadable: [], missing: 0 });
        expect(decoded.notes).toHaveLength(live.length);
      }),
    );
  });

  it('turns code points back into offsets where the text is known and reads so', () => {
    const text = '𠮷𠮷原文';
    const note = noteWith({}, { text, range: { start: 4, end: 6 } });
    const rangeOn = (known?: string) => {
      const decoded = decodeJsonLd(encoded(note), (id) => (id === ARTICLE.id ? known : undefined));
      return decoded.ok ? decoded.notes[0]?.range : decoded.reason;
    };
    expect(rangeOn(text)).toEqual({ start: 4, end: 6 });
    expect(rangeOn()).toBeUndefined();
    expect(rangeOn('原文')).toBeUndefined();
    expect(rangeOn('𠮷𠮷别的')).toBeUndefined();
  });

  it.each(FOREIGN)('reads what others write: %s', (_, document, notes) => {
    const textOf = (id: string) => (id === toArticleId('known') ? '一二𠮷四五' : undefined);
    expect(decodeJsonLd(JSON.stringify(document), textOf)).toMatchObject({ ok: true, notes, unreadable: [] });
  });

  it.each(UNREADABLE)('counts and explains: %s', (reason, item) => {
    const good = {
      id: 'https://a/1',
      type: 'Annotation',
      target: { source: 'https://a/', selector: { type: 'TextQuoteSelector', exact: 'x' } },
    };
    const decoded = decodeJsonLd(JSON.stringify([good, item]));
    expect(decoded).toMatchObject({
      ok: true,
      notes: [{ origin: 'https://a/1' }],
      unreadable: [{ index: 1, reason }],
    });
  });

  it('tells how many notes a collection counts and does not hold', () => {
    const document = { ...JSON.parse(encoded(NOTE)), total: 12 };
    expect(decodeJsonLd(JSON.stringify(document))).toMatchObject({ ok: true, missing: 11 });
  });

  it.each(HOSTILE)('refuses %s', (_, text, reason) => {
    expect(decodeJsonLd(text)).toMatchObject({ ok: false, reason });
  });

  it('survives lists a million deep', () => {
    const text = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(decodeJsonLd(text)).toMatchObject({ ok: true, unreadable: [{ reason: 'not-an-annotation' }] });
  });

  it('refuses more notes than there can be', () => {
    expect(decodeJsonLd(`[${'0,'.repeat(MAX_NOTES)}0]`)).toEqual({
      ok: false,
      reason: 'too-many',
      count: MAX_NOTES + 1,
      limit: MAX_NOTES,
    });
  });

  it('refuses what is not text', () => {
    expect(jsonLdFormat.decode(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({
      ok: false,
      reason: 'encoding',
    });
  });

  it('is not changed by a prototype key, nor changes the prototype', () => {
    const text = encoded(NOTE).replace(
      '"type": "Annotation",',
      '"type": "Annotation", "__proto__": {"bodyValue": "x"},',
    );
    const decoded = decodeJsonLd(text);
    expect(decoded.ok && decoded.notes.map(annotationOf)).toEqual([SAMPLE]);
    expect({}).not.toHaveProperty('bodyValue');
  });
});
