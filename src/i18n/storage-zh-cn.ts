import type { storageEn } from './storage-en.ts';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const storageZhCN: typeof storageEn = {
  title: '存储',
  kept: '长期保存',
  persisted: '浏览器已答应长期保存这里的内容，空间不足时也不清除。',
  notPersisted:
    '浏览器没有答应：空间不足时，可能会清掉这里的内容。第一次圈点时已经问过一次。安装成应用，或者常来用，浏览器更容易答应。',
  unknownPersistence: '这个浏览器没有说明会不会长期保存。请留一份备份。',
  persist: '再问一次',
  refused: '浏览器没有答应。请留一份备份。',
  granted: '浏览器已答应长期保存',
  used: '已用空间',
  usedHelp: (amount) => `${amount}，含离线阅读所需的文件`,
  roomLow: (left) =>
    `只剩 ${left}。请先备份全部，再腾出空间：彻底删除不再需要的文章，删除下载的整套字体，或者清理磁盘。`,
  backup: '上次备份',
  noBackup: '在本机还没有存过备份。',
  since: (n) => (n === 0 ? '此后没有改动。' : `此后有 ${number(n)} 处改动。`),
  copies: '自动副本',
  copiesHelp:
    '数据库之外，圈点在这个浏览器里另留全部内容的副本，最多每五分钟一份。数据库损坏时用得上；清除浏览器数据时，副本会一起清掉。',
  noCopies: '还没有。有了改动，稍后就留第一份。',
  copiesUnsupported: '这个浏览器没有地方放副本。请留一份备份。',
  copyFull:
    '最近一份副本没能留下：浏览器已没有空间给本站。请先备份全部，再腾出空间：彻底删除不再需要的文章，删除下载的整套字体，或者清理磁盘。',
  copyFailed: '最近一份副本没能留下，下次改动时再试。',
  showCopies: (n) => `查看 ${number(n)} 份副本`,
  sevenDays:
    'Safari 用满七天而没有来过本站，就会清掉本站存下的内容。添加到主屏幕就不会：点分享，再选“添加到主屏幕”（Mac 上选“文件”里的“添加到程序坞”）。',
  places: '什么存在哪里',
  place: '位置',
  holds: '内容',
  where: [
    [
      'IndexedDB',
      '圈点、批注、草稿、批注的旧稿、再看的日期、阅读位置、文章的状态、标签和文集、设置、添加和校改的文章，以及圈点所依据的原文',
    ],
    ['私有文件（OPFS）', '自动副本'],
    ['localStorage', '正在写的文字和没有保存的校改，以防写到一半关了标签页；设置的副本；圈点和文章的总数'],
    ['sessionStorage', '本标签页可以撤销的操作'],
    ['缓存', '应用和文章，供离线阅读'],
  ],
  nowhere: '任何内容都不会发往别处。',
  check: '检查存储内容',
  checking: '正在检查',
  sound: (rows) => `查看了 ${number(rows)} 条，都完好。`,
  found: (rows) => `查看了 ${number(rows)} 条，发现：`,
  unreadable: (n) => `${number(n)} 条读不出来`,
  strays: (n) => `${number(n)} 条（草稿、批注的旧稿或再看的日期）所属的圈点已不在`,
  beyond: (n) => `${number(n)} 处圈点的位置超出了原文的末尾`,
  doubles: (n) => `${number(n)} 处圈点存了两遍，内容完全一样`,
  repair: '修复',
  repairTitle: '修复这些问题？',
  repairAside: (n) => `${number(n)} 条将存成文件，并移到一旁。不会删除：在下面可以再存一次，或者移除。`,
  repairDoubles: (n) => `${number(n)} 处重复的圈点将移入回收站。`,
  repairBeyond: (n) => `${number(n)} 处圈点将放到原文中唯一相符的地方；不唯一的，显示时按文字查找。`,
  repaired: (aside, changed) =>
    [aside > 0 && `已移开 ${number(aside)} 条`, changed > 0 && `已改正 ${number(changed)} 处`]
      .filter(Boolean)
      .join('，'),
  aside: '移到一旁的内容',
  asideOf: (moment, rows) => `${moment}，${number(rows)} 条`,
  saveAside: (moment) => `保存 ${moment} 移开的内容`,
  dropAside: (moment) => `移除 ${moment} 移开的内容`,
  save: '保存',
  remove: '移除',
  removeTitle: '移除这些内容？',
  removeCount: (n) => `${number(n)} 条将不可找回。拿不准的话，请先存成文件。`,
  removed: '已移除',
};
