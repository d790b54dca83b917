import { readingAddress } from './app-address.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format, TextOf } from './format.ts';
import { decodeHypothesis } from './hypothesis-decode.ts';
import type { DecodedNotes } from './imported-note.ts';
import type { JsonValue } from './json-value.ts';
import { placeNow } from './place-now.ts';
import { textFromBytes } from './text-from-bytes.ts';

/** As Hypothesis has it: the selectors count UTF-16 code units of the text, ours of the article's. */
function annotationOf(note: ExportNote, { baseUrl }: ExportOptions): JsonValue {
  const { annotation, article } = note;
  const now = placeNow(note);
  const uri = readingAddress(baseUrl, annotation.articleId);
  return {
    id: annotation.id,
    created: annotation.createdAt,
    updated: annotation.modifiedAt,
    uri,
    text: annotation.note,
    tags: annotation.tags,
    target: [
      {
        source: uri,
        // Without one it is what Hypothesis calls a page note.
        ...(!annotation.about && {
          selector: [
            ...(now ? [{ type: 'TextPositionSelector', ...now.position }] : []),
            { type: 'TextQuoteSelector', ...(now ?? annotation.anchor).quote },
          ],
        }),
      },
    ],
    document: { title: [article.front.headline] },
  };
}

/** The file that the Hypothesis client exports and imports. */
export const hypothesisFormat = {
  id: 'hypothesis',
  label: { 'zh-CN': 'Hypothesis', en: 'Hypothesis' },
  hint: {
    'zh-CN': '在 Hypothesis 的侧栏里导入。',
    en: 'Import it in the sidebar of Hypothesis.',
  },
  extension: 'json',
  mediaType: 'application/json',
  encode(notes: readonly ExportNote[], options: ExportOptions) {
    const annotations = notesByArticle(notes).flatMap((group) =>
      group.notes.map((note) => annotationOf(note, options)),
    );
    const file = {
      export_date: options.exportedAt,
      export_userid: 'quandian',
      client_version: 'quandian',
      annotations,
    };
    const text = `${JSON.stringify(file, undefined, 2)}\n`;
    return { files: [{ name: `quandian-hypothesis-${dayOf(options)}.json`, text }], text };
  },
  decode(bytes: Uint8Array, textOf?: TextOf) {
    const file = textFromBytes(bytes);
    return file.ok ? decodeHypothesis(file.text, textOf) : file;
  },
} satisfies Format<readonly ExportNote[], ExportOptions, DecodedNotes>;
