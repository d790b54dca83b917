import type { DataMessages } from './data-messages.ts';

const number = (count: number): string => count.toLocaleString('zh-CN');

export const dataZhCN: DataMessages = {
  data: '你的数据',
  backup: '备份全部',
  backupSaved: (name) => `备份已存为 ${name}`,
  restore: '恢复',
  emptied: '回收站已清空',
  dataHelp:
    '圈点和批注都存在本机的这个浏览器里。备份是一个压缩包，里面什么都有，还有一份任何编辑器都能打开的笔记副本。',
  restoreTitle: '恢复这份备份？',
  restorePlan: (added, changed, left) =>
    `将新增 ${number(added)} 条，更新 ${number(changed)} 条，${number(left)} 条保持不变。不会删除任何内容。`,
  restoreNothing: '备份里的内容这里都有了。',
  restoreFailed: '备份没有恢复，现有内容没有变动。',
  refusals: {
    encoding: '这个文件不是备份：它的字符读不出来。',
    'zip-damaged': '这个压缩包不完整，或已损坏。',
    'zip-unsafe': '这个压缩包不是圈点的备份：里面有备份没有的东西。',
    'not-json': '这个文件不是备份：它不是 JSON。',
    'not-a-backup': '这个文件不是圈点的备份。',
    'too-deep': '这个文件不是圈点的备份：嵌套太深。',
    'newer-version': '这份备份出自更新的版本。请重新载入，换上最新的圈点后再试。',
    checksum: '这份备份不完整，或在备份之后被改动过。',
    invalid: '这份备份里有一条读不出来。',
    'too-large': '这个文件太大，不会是备份。',
  },
  trash: '回收站',
  trashEmpty: '回收站是空的。',
  trashHelp: '删除的圈点在这里至少保留 30 天。',
  emptyTrash: '清空回收站',
  emptyTrashTitle: '清空回收站？',
  emptyTrashCount: (count) => `${number(count)} 处圈点连同批注将不可找回。`,
};
