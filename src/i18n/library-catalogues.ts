import type { Language } from './messages.ts';

const count = (n: number): string => n.toLocaleString('en');
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

const en = {
  title: 'Library',
  search: 'Search library',
  page: (articles: string) => `Bundled page · ${articles}`,
  single: 'Bundled article',
  progress: (percent: number) => `${percent}% read`,
  unread: 'Not begun',
  empty: 'There are no articles yet. Add files, or paste a text.',
  failed: 'The list of articles could not be loaded.',
  failedHelp: 'Your marks and notes are safe on this device. Check the connection and try again.',
  own: (n: number) => `My articles · ${count(n)}`,
  add: 'Add articles',
  help: 'Markdown, plain text, saved web pages, or a zip of them. They stay in this browser.',
  choose: 'Choose files',
  paste: 'Or paste a text',
  read: 'Read it',
  drop: 'Drop to add to the library',
  rich: 'Keep headings, lists and links',
  reading: (done: number, all: number, name: string) =>
    `Reading ${count(done + 1)} of ${count(all)}${name && `: ${name}`}`,
  files: 'What was read',
  pasted: 'Pasted text',
  states: { new: 'new', here: 'already in the library', twice: 'the same as one above' },
  taken: {
    whole: '; no article was found in the page, so all of it is taken',
    plain: '; the page is too tangled, so only its words are taken',
  },
  reasons: {
    kind: 'not Markdown, text or a web page',
    damaged: 'damaged, or locked with a password',
    empty: 'there is no text in it',
    encoding: 'not a text, or in an unknown encoding',
    'too-large': 'the file is too large',
    'too-many': 'more than 2,000 files in it; add them in parts',
    'too-long': 'longer than ten million characters',
    'too-hard': 'could not be read in twenty seconds',
  },
  run: (n: number) => `Add ${plural(n, 'article', 'articles')}`,
  nothing: 'There is nothing to add.',
  added: (n: number) => `${plural(n, 'article', 'articles')} added`,
  remove: (headline: string) => `Remove “${headline}” from the library`,
  removed: 'Removed from the library. Its marks are kept.',
};

export type LibraryMessages = typeof en;

const number = (n: number): string => n.toLocaleString('zh-CN');

const zhCn: LibraryMessages = {
  title: '文库',
  search: '搜索文库',
  page: (articles) => `随附版面 · ${articles}`,
  single: '随附文章',
  progress: (percent) => `已读 ${percent}%`,
  unread: '未读',
  empty: '文库还是空的。添加文件，或者粘贴一篇。',
  failed: '文章目录没能载入。',
  failedHelp: '圈点和批注都在本机，完好无损。请检查网络后再试。',
  own: (n) => `我的文章 · ${number(n)} 篇`,
  add: '添加文章',
  help: 'Markdown、纯文本、保存下来的网页，或者装着它们的压缩包。文章只存在这个浏览器里。',
  choose: '选择文件',
  paste: '或者粘贴一篇',
  read: '读取',
  drop: '松手即可添加到文库',
  rich: '保留标题、列表和链接',
  reading: (done, all, name) =>
    `正在读取第 ${number(done + 1)} 个，共 ${number(all)} 个${name && `：${name}`}`,
  files: '读取结果',
  pasted: '粘贴的文字',
  states: { new: '新文章', here: '文库里已有', twice: '与上面的一篇相同' },
  taken: {
    whole: '；网页里没找到文章，整页都收下了',
    plain: '；网页结构太乱，只收下了文字',
  },
  reasons: {
    kind: '不是 Markdown、文本或网页',
    damaged: '文件损坏，或者有密码',
    empty: '里面没有文字',
    encoding: '不是文本，或者编码认不出',
    'too-large': '文件太大',
    'too-many': '里面超过两千个文件，请分几次添加',
    'too-long': '超过一千万字',
    'too-hard': '二十秒内没能读完',
  },
  run: (n) => `添加 ${number(n)} 篇`,
  nothing: '没有可以添加的文章。',
  added: (n) => `已添加 ${number(n)} 篇`,
  remove: (headline) => `从文库移走“${headline}”`,
  removed: '已从文库移走，圈点和批注都还在。',
};

/** The sentences of the library, and of what the reader adds to it. */
export const libraryCatalogues: Readonly<Record<Language, LibraryMessages>> = { 'zh-CN': zhCn, en };
