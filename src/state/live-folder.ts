import { type AnnotationId, toAnnotationId } from '../core/annotation/annotation.ts';
import { changeOf } from '../core/annotation/edit.ts';
import { type ArticleId, toArticleId } from '../core/article/article.ts';
import { type ArticleNotes, type ExportOptions, notesByArticle } from '../core/exchange/export-note.ts';
import { fileName } from '../core/exchange/file-names.ts';
import { localTime } from '../core/exchange/local-time.ts';
import { linksFromVault } from '../core/folder/links-from-vault.ts';
import { newFile, type OpenedFile, openFile, withoutMarkers, withPart } from '../core/folder/part.ts';
import { type NoteEdit, readEdits } from '../core/folder/read-edits.ts';
import { type VaultBody, vaultBody } from '../core/folder/vault-bodies.ts';
import { dropFileRow, type FileRow, fileRows, putFileRow } from '../storage/folders.ts';
import { allSettings } from '../storage/settings.ts';
import { commit, now } from './commit.ts';
import { exportOptionsAt } from './export-options.ts';
import type { FolderFiles } from './folder-files.ts';
import { FolderNames } from './folder-names.ts';
import { readExportNotes } from './read-export-notes.ts';
import { settingsFromRows } from './settings.ts';

export interface Mirrored {
  /** Files that were written. */
  readonly written: number;
  /** Notes that say now what their file said. */
  readonly taken: number;
  /** Files kept beside ours, with what could not be taken. */
  readonly kept: readonly string[];
  /** Whether there is more to be done at once: files to be written as the notes are now. */
  readonly isMore: boolean;
  /** Whether files were left as they are, since their articles' texts cannot be had. */
  readonly isPartial: boolean;
}

const CONFLICT = { 'zh-CN': '冲突', en: 'conflict' } as const;

/** Whether a file that we know is not as we left it. */
export async function isFolderChanged(folder: FolderFiles): Promise<boolean> {
  for (const { name, stamp } of await fileRows()) if ((await folder.stampOf(name)) !== stamp) return true;
  return false;
}

/**
 * Brings a folder and the notes in step: what was edited in our part of a file is taken into the notes, then the part is
 * written as the notes are. Nothing outside it is written, and nothing here is deleted, whatever became of the files.
 */
export async function mirrorNotes(folder: FolderFiles): Promise<Mirrored> {
  const { notes, unread } = await readExportNotes(new AbortController().signal);
  const options = exportOptionsAt(now(), settingsFromRows(await allSettings()));
  const groups = notesByArticle(notes);
  const names = await FolderNames.of(folder, await fileRows());
  const nameById = new Map(
    groups.map(({ article: { id, front } }) => [String(id), names.hold(id, fileName(front.headline, id))]),
  );
  const noteById = new Map(notes.map(({ annotation }) => [String(annotation.id), annotation.note]));
  const mirror = new Mirror(folder, names, noteById, options);
  const all = groups.map((group) => stateOf(group)).join('\n');
  for (const group of groups) {
    if (unread.has(group.article.id)) mirror.isPartial = true;
    else await mirror.file(group.article.id, await bodyOf(group, groups, nameById, all, options));
  }
  for (const { articleId } of names.rows)
    if (!nameById.has(articleId)) await mirror.file(toArticleId(articleId));
  return mirror;
}

/** Bodies by article, with what they were made of: to write 10,000 notes takes more than a second. */
const made = new Map<string, { readonly state: string; readonly body: VaultBody }>();

const stateOf = ({ notes }: ArticleNotes): string =>
  notes
    .map(({ annotation: { id, modifiedAt }, status, range, paragraph, quote }) =>
      [id, modifiedAt, status, range?.start, paragraph, quote].join(' '),
    )
    .join('\n');

/** What an article's file is to hold; made again only where the notes are others, between two frames of the page. */
async function bodyOf(
  group: ArticleNotes,
  groups: readonly ArticleNotes[],
  names: ReadonlyMap<string, string>,
  all: string,
  options: ExportOptions,
): Promise<VaultBody> {
  const { id } = group.article;
  const isLinking = group.notes.some(({ annotation }) => annotation.note.includes('[['));
  const about = isLinking ? [all, ...names.values()].join('\n') : stateOf(group);
  const state = [options.language, options.baseUrl, about].join('\n');
  const known = made.get(id);
  if (known?.state === state) return known.body;
  await new Promise((resolve) => setTimeout(resolve));
  const body = vaultBody(group, groups, (article) => names.get(article), options);
  made.set(id, { state, body });
  return body;
}

/** One going through the files. */
class Mirror implements Mirrored {
  written = 0;
  taken = 0;
  isMore = false;
  isPartial = false;
  readonly kept: string[] = [];
  private readonly folder: FolderFiles;
  private readonly names: FolderNames;
  private readonly notes: ReadonlyMap<string, string>;
  private readonly options: ExportOptions;

  constructor(
    folder: FolderFiles,
    names: FolderNames,
    notes: ReadonlyMap<string, string>,
    options: ExportOptions,
  ) {
    this.folder = folder;
    this.names = names;
    this.notes = notes;
    this.options = options;
  }

  /** Brings one article's file in step; of one that has no notes any more, `body` is absent. */
  async file(articleId: ArticleId, body?: VaultBody): Promise<void> {
    const row = this.names.rowOf(articleId);
    const next = body?.part ?? '';
    const name = this.names.fileOf(articleId);
    const stamp = name && (await this.folder.stampOf(name));
    if (row && stamp === row.stamp && row.part === next) return;
    const read = name && stamp ? await this.folder.read(name) : undefined;
    const opened = read?.text === undefined ? undefined : openFile(read.text);
    if (!name || !read || opened?.articleId !== articleId)
      return body ? this.begin(articleId, body) : dropFileRow(articleId);
    const found = { name, stamp: read.stamp, text: read.text ?? '', file: opened };
    if (row && (await this.takeEdits(row, found, next))) return;
    if (!row && readEdits(undefined, opened.part, next, () => undefined).isConflict) await this.keep(found);
    await this.write(articleId, found, next, body);
  }

  /** A new file; one that bears its name and is not ours stays as it is. */
  private async begin(articleId: ArticleId, body: VaultBody): Promise<void> {
    const name = this.names.take(articleId, fileName(body.article.front.headline, articleId));
    const stamp = await this.folder.write(name, newFile(articleId, body.front, body.part));
    this.written++;
    await this.remember(articleId, name, stamp, body.part, body);
  }

  private async write(
    articleId: ArticleId,
    { name, stamp, file }: Found,
    part: string,
    body: VaultBody | undefined,
  ): Promise<void> {
    let written = stamp;
    if (file.part !== part) {
      // Someone is at it this moment: the next time will do.
      if ((await this.folder.stampOf(name)) !== stamp) {
        this.isMore = true;
        return;
      }
      written = await this.folder.write(name, withPart(file, part));
      this.written++;
    }
    await this.remember(articleId, name, written, part, body);
  }

  private remember(
    articleId: ArticleId,
    name: string,
    stamp: string,
    part: string,
    body: VaultBody | undefined,
  ): Promise<void> {
    const entries = body?.notes.map(({ annotation: { id, note } }) => [body.ids.get(id) ?? '', { id, note }]);
    return putFileRow({ articleId, name, stamp, part, notes: Object.fromEntries(entries ?? []) });
  }

  /** Takes what was edited in the file, and keeps what cannot be taken. Gives whether notes have changed by it. */
  private async takeEdits(row: FileRow, found: Found, next: string): Promise<boolean> {
    const { part } = found.file;
    const { edits, isConflict } = readEdits(row, part, next, (id) => this.notes.get(id));
    const said = new Map<string, string>();
    for (const edit of edits) {
      const note = linksFromVault(edit.note, edit.from, this.names.linksOf(row.articleId));
      if (await takeEdit(edit, note)) said.set(edit.id, note);
    }
    if (isConflict || said.size < edits.length) await this.keep(found);
    if (said.size === 0) return false;
    this.taken += said.size;
    this.isMore = true;
    const notes = Object.entries(row.notes).map(([block, { id, note }]) => [
      block,
      { id, note: said.get(id) ?? note },
    ]);
    await putFileRow({
      ...row,
      name: found.name,
      stamp: found.stamp,
      part,
      notes: Object.fromEntries(notes),
    });
    return true;
  }

  /** Keeps a file as it was found, beside ours. */
  private async keep({ name, text }: Found): Promise<void> {
    const { exportedAt, language, timeZone = 'UTC' } = this.options;
    const moment = localTime(exportedAt, timeZone).slice(0, 16).replace(':', '-');
    const beside = this.names.free(`${name.replace(/\.md$/, '')} (${CONFLICT[language]} ${moment})`);
    await this.folder.write(beside, withoutMarkers(text));
    this.kept.push(beside);
  }
}

interface Found {
  readonly name: string;
  readonly stamp: string;
  readonly text: string;
  readonly file: OpenedFile;
}

/** Makes the words of a file the note's, where it still says what the file was made from; what it said is kept in its history. */
async function takeEdit({ id, from }: NoteEdit, note: string): Promise<boolean> {
  if (note === from) return true;
  const markId: AnnotationId = toAnnotationId(id);
  const edits = await commit(
    [markId],
    (stored, _, at) =>
      stored?.note === from && stored.deletedAt === undefined ? changeOf(stored, { note }, at) : undefined,
    { remember: false },
  );
  // Said already; what could not be stored is in the file still.
  if (!edits) throw new Error('A note from the folder was not stored');
  return edits.length === 1;
}
