import type { FaceMessages } from './face-messages.ts';

export const faceZhCN: FaceMessages = {
  title: '字体',
  help: '随附的宋体收了这些文章的全部用字和 6,763 个常用汉字。整套字体收一万二千字，含生僻字、繁体字和真正的粗体。',
  download: (size) => `下载整套字体（${size}）`,
  loading: (held, all) => `${held}，共 ${all}`,
  progress: '整套字体的下载',
  partial: (held, all) => `已有 ${held}，共 ${all}。其余随时可以接着下载。`,
  goOn: '接着下载',
  ready: (size) => `整套字体已在本机（${size}），离线可用。`,
  remove: '删除',
  removed: '整套字体已删除',
  failures: {
    fetch: '下载中断。请检查网络，然后接着下载。',
    full: '浏览器没有空间放下这套字体。圈点和批注都在。请腾出一些空间，然后接着下载。',
  },
  unsupported: '浏览器不为这个地址保存文件，无法下载整套字体。',
};
