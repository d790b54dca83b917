import { readFileSync } from 'node:fs';
import type { Changes } from '../core/release/changes.ts';

/** How many entries a build carries along; more is told by the file. */
const MOST = 100;

/**
 * The entries of a changelog (keepachangelog.com) in their order, each on one line, without marks of code.
 * @throws where an entry is empty: it would be offered as news.
 */
export function changelogEntries(markdown: string): string[] {
  const entries: string[] = [];
  let isWithin = false;
  for (const line of markdown.split('\n')) {
    const [, begun] = /^- *(.*)$/.exec(line) ?? [];
    const [, continued] = /^ {2,}(\S.*)$/.exec(line) ?? [];
    if (begun !== undefined) entries.push(begun);
    else if (isWithin && continued) entries.push(joinLines(entries.pop() ?? '', continued));
    isWithin = begun !== undefined || (isWithin && continued !== undefined);
  }
  if (entries.some((entry) => !entry.trim())) throw new Error('The changelog has an empty entry');
  return entries.map((entry) => entry.replaceAll('`', ''));
}

/** Chinese needs no space where its lines were broken. */
function joinLines(before: string, after: string): string {
  const isChinese = /[\p{sc=Han}，。；：、”]$/u.test(before) && /^[\p{sc=Han}“]/u.test(after);
  return isChinese ? before + after : `${before} ${after}`;
}

/** Reads both changelogs of a folder, which must tell the same changes. */
export function readChanges(folder: URL): Changes {
  const read = (name: string): string[] => changelogEntries(readFileSync(new URL(name, folder), 'utf8'));
  const en = read('CHANGELOG.md');
  const zhCN = read('CHANGELOG.zh-CN.md');
  if (en.length !== zhCN.length)
    throw new Error(`CHANGELOG.md has ${en.length} entries, CHANGELOG.zh-CN.md ${zhCN.length}`);
  return { en: en.slice(0, MOST), 'zh-CN': zhCN.slice(0, MOST) };
}
