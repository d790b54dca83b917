import type { Language } from './messages.ts';

const count = (n: number): string => n.toLocaleString('en');
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

const en = {
  title: 'Import notes',
  help: 'From Readwise (CSV), Kindle (My Clippings.txt), Hypothesis (JSON), JSON-LD, or Markdown that 圈点 wrote. Choose files, or drop them here.',
  choose: 'Choose files',
  reading: 'Reading…',
  from: (format: string) => `Read as ${format}.`,
  added: 'New',
  changed: 'Changed',
  same: 'Here',
  unreadable: 'Unreadable',
  waiting: (n: number) =>
    `${plural(n, 'mark', 'marks')} from articles that are not here: kept in Notes under the source, and attached once the article is in the library.`,
  missing: (n: number) => `The file counts ${plural(n, 'more note', 'more notes')} than it holds.`,
  nothing: 'Everything in this file is already here.',
  empty: 'There is no mark in this file that can be read.',
  line: (n: number) => `Line ${count(n)}`,
  entry: (n: number) => `Entry ${count(n)}`,
  more: (n: number) => `and ${count(n)} more`,
  reasons: {
    'not-an-annotation': 'not a note',
    'no-id': 'without an id',
    duplicate: 'the same as an earlier one',
    'no-source': 'does not say what it is from',
    'no-quote': 'marks no words',
    'too-large': 'too large',
    'cut-short': 'cut short',
    bookmark: 'a bookmark, without words',
  },
  run: (n: number) => `Import ${count(n)}`,
  done: (n: number) => `${plural(n, 'mark', 'marks')} imported`,
  refused: 'Nothing was imported.',
  refusals: {
    unknown: 'This file is in none of the formats that can be read.',
    backup: 'This is a backup. Restore it with “Restore” above.',
    encoding: 'The characters of this file cannot be read.',
    'too-large': 'This file is too large.',
    'not-json': 'This file is cut short, or is not JSON.',
    'not-this-format': 'This file is in none of the formats that can be read.',
    'not-embedded': 'This file only points to its notes, and does not hold them.',
    'too-many': 'There are more notes in this file than can be read at once.',
  },
};

export type ImportMessages = typeof en;

const number = (n: number): string => n.toLocaleString('zh-CN');

const zhCn: ImportMessages = {
  title: '导入笔记',
  help: '可以导入 Readwise（CSV）、Kindle（My Clippings.txt）、Hypothesis（JSON）、JSON-LD，和圈点导出的 Markdown。选好文件，或拖到这里。',
  choose: '选择文件',
  reading: '正在读取',
  from: (format) => `按 ${format} 的格式读取。`,
  added: '新增',
  changed: '更新',
  same: '已有',
  unreadable: '读不出',
  waiting: (n) => `有 ${number(n)} 处圈点的文章不在这里，先按来源收在笔记里，文章收入文库后再归到原处。`,
  missing: (n) => `按文件自己的计数，还缺 ${number(n)} 条。`,
  nothing: '文件里的内容这里都有了。',
  empty: '文件里没有读得出的圈点。',
  line: (n) => `第 ${number(n)} 行`,
  entry: (n) => `第 ${number(n)} 条`,
  more: (n) => `还有 ${number(n)} 条`,
  reasons: {
    'not-an-annotation': '不是笔记',
    'no-id': '没有编号',
    duplicate: '与前面的一条相同',
    'no-source': '没有写明出处',
    'no-quote': '没有对应的原文',
    'too-large': '太长',
    'cut-short': '不完整',
    bookmark: '书签，没有文字',
  },
  run: (n) => `导入 ${number(n)} 条`,
  done: (n) => `已导入 ${number(n)} 处圈点`,
  refused: '没有导入任何内容。',
  refusals: {
    unknown: '认不出这个文件的格式。',
    backup: '这是一份备份，请用上面的“恢复”。',
    encoding: '这个文件的字符读不出来。',
    'too-large': '这个文件太大。',
    'not-json': '这个文件不完整，或者不是 JSON。',
    'not-this-format': '认不出这个文件的格式。',
    'not-embedded': '这个文件只有笔记的地址，没有笔记本身。',
    'too-many': '这个文件里的笔记太多，一次读不完。',
  },
};

/** The sentences of the import; fetched with it. */
export const importCatalogues: Readonly<Record<Language, ImportMessages>> = { 'zh-CN': zhCn, en };
