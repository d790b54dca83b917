import type { Annotation } from '../annotation/annotation.ts';
import { uniqueTags } from '../annotation/tags.ts';
import { authorOf } from '../article/author.ts';
import { appAddress, readingAddress } from './app-address.ts';
import { blockIds } from './block-ids.ts';
import { containNote } from './contain-note.ts';
import { documentName } from './document-name.ts';
import { escapeLine, escapeLines } from './escape-markdown.ts';
import {
  type ArticleNotes,
  dayOf,
  type ExportNote,
  type ExportOptions,
  notesByArticle,
} from './export-note.ts';
import { fileName, uniqueNames } from './file-names.ts';
import type { Encoded, Format } from './format.ts';
import { frontValues, obsidianTag } from './front-matter.ts';
import { localTime } from './local-time.ts';
import {
  bodyText,
  frontText,
  type MarkdownTemplate,
  type MarkVariable,
  markdownTemplate,
} from './markdown-template.ts';
import { placeName } from './place-name.ts';
import { linksInVault, type Vault, type VaultPart } from './vault-links.ts';

const WORDS = {
  'zh-CN': { open: '打开', all: '圈点笔记' },
  en: { open: 'Open', all: 'Quandian notes' },
} as const;

/** A note of one line that is a paragraph and nothing else, so that the link may stand in it. */
const BLOCK_START =
  /^(?:\s|#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|[|<:]|`{3}|~{3}|\$\$|\[[^\]]*\]:)/;
const RULE = /^(?:[-_*][ \t]*){3,}$/;
const isPlainLine = (note: string): boolean =>
  note !== '' && !note.includes('\n') && !BLOCK_START.test(note) && !RULE.test(note);

const styleName = ({ color, line }: Annotation['style']): string =>
  line === 'fill' ? color : `${color} ${line}`;

/** What a template may say of a mark. Of a note on the whole, which quotes nothing, there is no quote. */
function markValues(
  note: ExportNote,
  part: VaultPart,
  vault: Vault,
  options: ExportOptions,
): Record<MarkVariable, string> {
  const { annotation, quote } = note;
  const { language, timeZone = 'UTC' } = options;
  const address = readingAddress(options.baseUrl, annotation.articleId, annotation.id);
  const link = `[${WORDS[language].open}](${address})`;
  const text = containNote(linksInVault(annotation.note, part, vault, options));
  return {
    quote: annotation.about ? '' : escapeLines(quote),
    note: text,
    noteWithLink: isPlainLine(text) ? `${text} ${link}` : [text, link].filter(Boolean).join('\n\n'),
    link: address,
    place: placeName(note, language),
    style: annotation.about ? '' : styleName(annotation.style),
    block: part.ids.get(annotation.id) ?? '',
    markTags: hashTags(annotation.tags),
    // Reckoned where a template asks for it: of many marks it takes long.
    get made() {
      return localTime(annotation.createdAt, timeZone);
    },
  };
}

const hashTags = (tags: readonly string[]): string =>
  uniqueTags(tags.map(obsidianTag).filter(Boolean))
    .map((tag) => `#${tag}`)
    .join(' ');

const annotationsOf = ({ notes }: ArticleNotes): Annotation[] => notes.map(({ annotation }) => annotation);

const tagsOf = (groups: readonly ArticleNotes[]): string[] =>
  groups.flatMap(({ notes }) => notes.flatMap(({ annotation }) => annotation.tags));

const oneLine = (text: string): string => escapeLine(text.replace(/\s+/g, ' ').trim());

function bodyOf(part: VaultPart, vault: Vault, options: ExportOptions, template: MarkdownTemplate): string {
  const { headline, byline } = part.article.front;
  const values = {
    title: oneLine(headline),
    author: byline ? oneLine(authorOf(byline)) : '',
    date: dayOf(options),
    tags: hashTags(tagsOf([part])),
    articleLink: readingAddress(options.baseUrl, part.article.id),
  };
  const marks = part.notes.map((note) => markValues(note, part, vault, options));
  return bodyText(template, values, marks);
}

function fileText(part: VaultPart, vault: Vault, options: ExportOptions, template: MarkdownTemplate): string {
  const { headline, byline } = part.article.front;
  const front = frontText(
    template,
    frontValues({
      title: headline,
      ...(byline && { author: authorOf(byline) }),
      date: dayOf(options),
      tags: tagsOf([part]),
      link: readingAddress(options.baseUrl, part.article.id),
    }),
  );
  return `${front}${bodyOf(part, vault, options, template)}\n`;
}

/** All articles in one document, each under its headline. */
function joinedText(
  groups: readonly ArticleNotes[],
  options: ExportOptions,
  template: MarkdownTemplate,
): string {
  const front = frontText(
    template,
    frontValues({
      title: WORDS[options.language].all,
      date: dayOf(options),
      tags: tagsOf(groups),
      link: appAddress(options.baseUrl),
    }),
  );
  const ids = blockIds(groups.flatMap(annotationsOf));
  const vault = groups.map((group) => ({ ...group, ids }));
  const sections = vault.map((part) => {
    const { headline, byline } = part.article.front;
    const heading = [`# ${oneLine(headline)}`, ...(byline ? [oneLine(byline)] : [])];
    return [...(template.isTitled ? [] : heading), bodyOf(part, vault, options, template)].join('\n\n');
  });
  return `${front}${sections.join('\n\n')}\n`;
}

/** Markdown for Obsidian and Logseq: one file an article. docs/decisions/003-markdown-export.md tells why so. */
export const markdownFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'markdown',
  label: { 'zh-CN': 'Markdown', en: 'Markdown' },
  hint: {
    'zh-CN': '给 Obsidian、Logseq，带回到原文的链接。',
    en: 'For Obsidian and Logseq, with links back to the text.',
  },
  extension: 'md',
  mediaType: 'text/markdown',
  layouts: ['articles', 'one'],
  encode(notes, options): Encoded {
    const groups = notesByArticle(notes);
    const template = markdownTemplate(options.template);
    if (groups.length > 1 && options.layout === 'one') {
      const text = joinedText(groups, options, template);
      return { files: [{ name: `${documentName(groups, options)}.md`, text }], text };
    }
    const names = uniqueNames(groups.map(({ article }) => fileName(article.front.headline, article.id)));
    const vault = groups.map((group, i) => ({
      ...group,
      ids: blockIds(annotationsOf(group)),
      file: names[i] ?? '',
    }));
    const files = vault.map((part) => ({
      name: `${part.file}.md`,
      text: fileText(part, vault, options, template),
    }));
    return {
      files,
      // Made where it is asked for: of many articles it is as much work again.
      get text() {
        return files.length > 1 ? joinedText(groups, options, template) : (files[0]?.text ?? '');
      },
    };
  },
};
