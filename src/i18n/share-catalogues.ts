import type { Language, Widen } from './messages.ts';

const en = {
  share: 'Share',
  link: 'Copy link',
  linkHint: 'Opens this mark on this device',
  linkCopied: 'Link copied',
  passageLink: 'Copy link for others',
  passageLinkHint: 'Opens the article at this passage; your note stays here',
  passageLinkCopied: 'Link to the passage copied',
  quotation: 'Copy quotation with source',
  quotationCopied: 'Quotation and source copied',
  picture: 'Make a picture',
  copyRefused: 'Could not copy: the browser does not allow it.',
  card: {
    title: 'Picture of a passage',
    lines: 'Direction',
    horizontal: 'Horizontal',
    vertical: 'Vertical',
    ground: 'Background',
    light: 'Light',
    dark: 'Dark',
    marked: (date: string) => `Marked ${date}`,
    copy: 'Copy picture',
    share: 'Share picture',
    copied: 'Picture copied',
    saved: (name: string) => `Saved ${name}`,
    cut: 'The passage is too long for a picture. Its end is left out.',
    failed: 'The picture could not be made. The mark is unchanged.',
    shareFailed: 'Could not share. Save the picture instead.',
  },
} as const;

type ShareMessages = Widen<typeof en>;

const zhCN: ShareMessages = {
  share: '分享',
  link: '复制链接',
  linkHint: '在这台设备上打开这处圈点',
  linkCopied: '已复制链接',
  passageLink: '复制给别人的链接',
  passageLinkHint: '打开文章并指到这段原文，不带批注',
  passageLinkCopied: '已复制指向原文的链接',
  quotation: '复制引文和出处',
  quotationCopied: '已复制引文和出处',
  picture: '做成图片',
  copyRefused: '没能复制，浏览器不允许。',
  card: {
    title: '做成图片',
    lines: '排向',
    horizontal: '横排',
    vertical: '竖排',
    ground: '底色',
    light: '浅色',
    dark: '深色',
    marked: (date) => `圈点于 ${date}`,
    copy: '复制图片',
    share: '分享图片',
    copied: '已复制图片',
    saved: (name) => `已保存 ${name}`,
    cut: '这段话太长，图片容不下，末尾略去了。',
    failed: '图片没能做成。圈点没有变动。',
    shareFailed: '没能分享。可以改为保存图片。',
  },
};

/** What is said where a mark is shared: fetched with the buttons that do so. */
export const shareCatalogues: Readonly<Record<Language, ShareMessages>> = { 'zh-CN': zhCN, en };
