import { describe, expect, it } from 'vitest';
import { EMPTY } from './backup.cases.ts';
import { backupFormat } from './backup.ts';
import { NOTE, OPTIONS } from './export-note.cases.ts';
import { EXPORTED } from './hypothesis.cases.ts';
import { CHINESE, ENGLISH } from './kindle.cases.ts';
import { NOTE_FORMATS } from './note-formats.ts';
import { recognizeNotes } from './recognize-notes.ts';

const idOf = (text: string) => {
  const found = recognizeNotes(text);
  return typeof found === 'object' ? found.id : found;
};

const written = (id: string): string =>
  NOTE_FORMATS.find((format) => format.id === id)?.encode([NOTE], OPTIONS).text ?? '';

describe('recognizeNotes', () => {
  it.each([
    ['Kindle, English', ENGLISH, 'kindle'],
    ['Kindle, Chinese', CHINESE, 'kindle'],
    ['Hypothesis', JSON.stringify(EXPORTED), 'hypothesis'],
    ['Readwise’s export', 'Highlight,Book Title,Book Author\na,b,c\n', 'readwise'],
    ['our CSV for Readwise', written('csv-readwise'), 'readwise'],
    ['our Markdown', written('markdown'), 'markdown'],
    ['our JSON-LD', written('json-ld'), 'json-ld'],
    ['our Hypothesis', written('hypothesis'), 'hypothesis'],
    ['half a JSON', written('json-ld').slice(0, 100), 'json-ld'],
    ['a backup', backupFormat.encode(EMPTY, { createdAt: OPTIONS.exportedAt, app: '1' }).text, 'backup'],
    ['our table for Excel', written('csv-excel'), undefined],
    ['a text', '第一行\n第二行', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, id) => expect(idOf(text)).toBe(id));

  it('reads what it recognizes', () => {
    for (const text of [
      written('json-ld'),
      written('csv-readwise'),
      written('markdown'),
      written('hypothesis'),
    ]) {
      const format = recognizeNotes(text);
      expect(typeof format === 'object' && format.decode(text)).toMatchObject({
        ok: true,
        notes: [{ quote: { exact: '原文' }, note: '我的想法', articleId: 'yuanqi-fuwu' }],
      });
    }
  });
});
