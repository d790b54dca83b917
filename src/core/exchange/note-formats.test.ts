import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { NOTE_FORMATS } from './note-formats.ts';

describe.each(NOTE_FORMATS)('$id', (format) => {
  it.each(['uncertain', 'orphaned'] as const)('holds a mark whose place is %s, with its words', (status) => {
    const { range, paragraph, ...lost } = noteWith(
      {
        id: '8f3a1c2d-0000-4000-8000-000000000009' as typeof SAMPLE.id,
        anchor: { ...SAMPLE.anchor, quote: { exact: '后来删去的一句', prefix: '', suffix: '' } },
        note: '删去之前写的批注',
      },
      { status, quote: '后来删去的一句' },
    );
    const written = format
      .encode([lost, NOTE], OPTIONS)
      .files.map(({ text }) => text)
      .join('\n');
    for (const words of ['后来删去的一句', '删去之前写的批注', '原文', '我的想法']) {
      expect(written).toContain(words);
    }
  });

  it('holds a note on the whole article, which quotes nothing', () => {
    const { range, paragraph, text, ...whole } = noteWith({ about: 'article' }, { quote: '' });
    const written = format
      .encode([whole], OPTIONS)
      .files.map((file) => file.text)
      .join('\n');
    expect(written).toContain('我的想法');
    expect(written).not.toMatch(/“”|<blockquote|\[!quote\]|原处未找到|TextQuoteSelector/);
  });
});

/** Those that lead it somewhere, or keep the note to read it back. */
const WITH_LINKS = ['markdown', 'json-ld', 'hypothesis'];

it.each(NOTE_FORMATS.filter(({ id }) => !WITH_LINKS.includes(id)))(
  'a link in a note is its words alone in $id',
  ({ encode }) => {
    const { text } = encode([noteWith({ note: '见[[other#^h-8f3a1c2d|那一处]]和[[other]]。' })], OPTIONS);
    expect(text).toContain('见那一处和other。');
  },
);
