import type { Language } from './messages.ts';

const count = (n: number): string => n.toLocaleString('en');
const marks = (n: number): string => `${count(n)} ${n === 1 ? 'mark' : 'marks'}`;

/** Both, or the one there is. */
const both = (n: number, texts: number): string =>
  [n > 0 && marks(n), texts > 0 && `${count(texts)} ${texts === 1 ? 'article' : 'articles'}`]
    .filter(Boolean)
    .join(' and ');

const en = {
  titles: {
    emptied: 'What you made is missing',
    fewer: 'Some of what you made is missing',
    removed: 'The database is gone',
    held: 'An older tab is in the way',
    newer: 'A newer 圈点 has been here',
    unopened: 'The database cannot be opened',
  },
  emptied: (n: number, texts: number) =>
    `This browser kept ${both(n, texts) || 'marks'} for you, and now its database is empty. It was damaged or cleared, and the browser made a new one without a word.`,
  fewer: (n: number, texts: number) =>
    `Missing here: ${both(n, texts)}. Part of the browser’s database was lost.`,
  removed:
    'The browser, or another tab, removed the database while this page was open. What you marked in this article is still in the page’s memory, but no longer stored.',
  held: 'Another tab still runs an older 圈点 and keeps the database shut. Nothing is lost. Close that tab, or reload it: this one then goes on by itself.',
  newer:
    'Your marks and notes are kept in the form of a newer 圈点. This older one leaves them untouched, so that nothing is spoiled. Reload to get the newest. Until then you can read, but not mark.',
  unopened:
    'The browser reports a fault in its storage. Your marks may well be on the disk still, so do not clear this site’s data. Close the browser entirely, open it again, and see whether there is space on the disk.',
  copies: 'Copies that 圈点 made by itself',
  noCopies: 'There is no such copy in this browser. If you saved a backup, restore it in Settings.',
  copy: (moment: string, n: number) =>
    n > 0 ? `${moment}, ${marks(n)}` : `${moment}, articles without marks`,
  restoreCopy: (moment: string) => `Restore the copy of ${moment}`,
  saveCopy: (moment: string) => `Save the copy of ${moment}`,
  restore: 'Restore',
  save: 'Save',
  toSettings: 'To the settings',
  goOn: 'Go on without them',
  goOnHelp: 'Nothing here is deleted if you go on: the copies stay in Settings for a while.',
  storeShown: (n: number) => `Store the ${marks(n)} of this page again`,
  rescue: 'Save what can be read',
  rescueHelp:
    'The file holds every entry that can be read, and what you were writing, in the form in which it is stored.',
  rescued: (name: string) => `Saved as ${name}`,
};

export type TroubleMessages = typeof en;

const number = (n: number): string => n.toLocaleString('zh-CN');
const places = (n: number): string => `${number(n)} 处圈点`;

const bothZh = (n: number, texts: number): string =>
  [n > 0 && places(n), texts > 0 && `${number(texts)} 篇文章`].filter(Boolean).join('和 ');

const zhCn: TroubleMessages = {
  titles: {
    emptied: '存下的内容不见了',
    fewer: '有些内容不见了',
    removed: '数据库不在了',
    held: '被旧标签页挡住了',
    newer: '这里用过新版圈点',
    unopened: '数据库打不开',
  },
  emptied: (n, texts) =>
    `这个浏览器里原来存着${bothZh(n, texts) ? ` ${bothZh(n, texts)}` : '圈点'}，现在数据库是空的。它损坏了，或者被清掉了，浏览器没有说明就换了一个新的。`,
  fewer: (n, texts) => `这里少了 ${bothZh(n, texts)}。浏览器的数据库丢了一部分。`,
  removed: '本页打开期间，浏览器或另一个标签页移除了数据库。本文的圈点还在本页的内存里，但已不在存储里。',
  held: '另一个标签页还开着旧版圈点，占着数据库。什么都没有丢。请关掉那个标签页，或者重新载入它，这里会自己接着打开。',
  newer:
    '圈点和批注是用新版存下的。这个旧版不去动它们，免得弄坏。请重新载入，换上最新的圈点。在那之前可以阅读，不能圈点。',
  unopened:
    '浏览器报告存储出了故障。圈点很可能还在磁盘上，请不要清除本站的数据。请完全退出浏览器再打开，并看看磁盘是否还有空间。',
  copies: '圈点自动留下的副本',
  noCopies: '这个浏览器里没有自动副本。如果存过备份，请到设置里恢复。',
  copy: (moment, n) => (n > 0 ? `${moment}，${places(n)}` : `${moment}，只有文章，没有圈点`),
  restoreCopy: (moment) => `恢复 ${moment} 的副本`,
  saveCopy: (moment) => `保存 ${moment} 的副本`,
  restore: '恢复',
  save: '保存',
  toSettings: '去设置',
  goOn: '不找回，继续使用',
  goOnHelp: '继续使用不会删除任何内容，副本还会在设置里保留一段时间。',
  storeShown: (n) => `把本页的 ${places(n)}重新存下`,
  rescue: '保存读得出的内容',
  rescueHelp: '文件里有读得出的全部条目，和正在写的文字，都按存储时的样子。',
  rescued: (name) => `已存为 ${name}`,
};

/** What is said where the database is lost or stays shut; fetched only then, and in Settings. */
export const troubleCatalogues: Readonly<Record<Language, TroubleMessages>> = { 'zh-CN': zhCn, en };
