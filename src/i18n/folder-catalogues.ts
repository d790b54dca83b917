import type { Language, Widen } from './messages.ts';

const plural = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const en = {
  copies: {
    title: 'Daily copy',
    help: 'Choose a folder, and a dated backup goes there once a day while 圈点 is open and something has changed. The last ten are kept. A folder that is synced or on another drive is best.',
    unsupported:
      'This browser cannot write into a folder of yours. In Chrome or Edge on a computer it works; here, press Back up everything now and then.',
    problems: {
      permission: (name: string) => `The browser no longer allows daily copies into this folder: ${name}`,
      gone: (name: string) => `This folder for daily copies is no longer there: ${name}`,
      failed: (name: string) => `The daily copy could not be written. Is the disk full? The folder: ${name}`,
    },
  },
  notes: {
    title: 'Folder of notes',
    help: 'Choose a folder, such as an Obsidian vault, and your notes are kept there as Markdown, a file for each article. What you change in a note there changes here. 圈点 writes its own part of a file and never touches what you write around it. Deleting or renaming a file deletes no note.',
    unsupported:
      'This browser cannot write into a folder of yours. In Chrome or Edge on a computer it works; here, export your notes as Markdown.',
    problems: {
      permission: (name: string) =>
        `The browser no longer allows notes to be written into this folder: ${name}`,
      gone: (name: string) => `This folder of your notes is no longer there: ${name}`,
      failed: (name: string) => `Your notes could not be written. Is the disk full? The folder: ${name}`,
    },
  },
  choose: 'Choose a folder',
  chooseAnother: 'Choose another folder',
  stop: 'Stop',
  allow: 'Allow again',
  toSettings: 'To the settings',
  into: (name: string) => `Written into the folder: ${name}`,
  never: 'Nothing has been written yet.',
  done: (when: string) => `Last written: ${when}.`,
  keptFiles: 'Could not be merged with the notes here, so kept as separate files:',
  kept: (names: string) =>
    `A change in the folder could not be merged with the notes here. It is kept as a separate file: ${names}`,
  taken: (n: number) => `${plural(n, 'note', 'notes')} taken over from the folder`,
  seen: 'Understood',
  reminder: 'Much has been written since the last backup.',
  toBackup: 'To the backup',
  roomLow: (left: string) => `The browser has ${left} left for this site.`,
  copyFull: 'The browser has no room for another copy.',
  toStorage: 'See what to do',
} as const;

const zhCN: Widen<typeof en> = {
  copies: {
    title: '每日副本',
    help: '选一个文件夹。圈点开着、内容又有变化时，每天在里面存一份带日期的备份，保留最近十份。最好选会同步的文件夹，或另一块硬盘。',
    unsupported: '这个浏览器不能写入本机的文件夹。电脑上的 Chrome 或 Edge 可以；在这里，请不时点“备份全部”。',
    problems: {
      permission: (name) => `浏览器不再允许把每日副本存进“${name}”。`,
      gone: (name) => `存放每日副本的文件夹“${name}”不在了。`,
      failed: (name) => `每日副本没能写进“${name}”。磁盘是不是满了？`,
    },
  },
  notes: {
    title: '笔记文件夹',
    help: '选一个文件夹，例如 Obsidian 的库。笔记会以 Markdown 存在里面，每篇文章一个；在那里改了批注，这里也会跟着改。圈点只写文件里自己那一段，写在外面的字一概不动；文件删了、改名了，这里的笔记都还在。',
    unsupported:
      '这个浏览器不能写入本机的文件夹。电脑上的 Chrome 或 Edge 可以；在这里，请把笔记导出为 Markdown。',
    problems: {
      permission: (name) => `浏览器不再允许把笔记存进“${name}”。`,
      gone: (name) => `存放笔记的文件夹“${name}”不在了。`,
      failed: (name) => `笔记没能写进“${name}”。磁盘是不是满了？`,
    },
  },
  choose: '选择文件夹',
  chooseAnother: '换一个文件夹',
  stop: '停止',
  allow: '重新允许',
  toSettings: '去设置',
  into: (name) => `存进文件夹“${name}”。`,
  never: '还没有写入过。',
  done: (when) => `上次写入：${when}。`,
  keptFiles: '与这里的笔记合不到一起，另存在旁边：',
  kept: (names) => `文件夹里有改动与这里的笔记合不到一起，已另存在旁边：${names}`,
  taken: (n) => `从文件夹读回 ${n.toLocaleString('zh-CN')} 条批注`,
  seen: '知道了',
  reminder: '上次备份以来，又写了不少。',
  toBackup: '去备份',
  roomLow: (left) => `浏览器给本站的空间只剩 ${left}。`,
  copyFull: '浏览器没有空间再留副本了。',
  toStorage: '看看怎么办',
};

/** What is said of folders that the notes are kept in, and of backups that are due. Fetched once the page stands. */
export const folderCatalogues: Readonly<Record<Language, Widen<typeof en>>> = { 'zh-CN': zhCN, en };
