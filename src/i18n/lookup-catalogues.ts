import type { Language, Widen } from './messages.ts';

const en = {
  title: 'Look up',
  help: 'Opens a new tab. Only the site you choose gets the words.',
  none: 'There are no sites to look words up on. Add one in Settings.',
  edit: 'Edit the sites',
  section: 'Look up',
  sectionHelp: 'Where selected words can be looked up. Nothing is sent until you choose one.',
  name: 'Name',
  address: 'Address',
  addressHelp: 'An https address; %s stands for the words.',
  add: 'Add a site',
  change: (name: string) => `Change ${name}`,
  remove: (name: string) => `Remove ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  removed: (name: string) => `${name} removed`,
  reset: 'Reset',
  resetDone: 'Sites reset',
  faults: {
    'no-name': 'Give it a name of up to 40 characters.',
    'not-https': 'The address must begin with https:// and name a site.',
    'no-words': 'The address needs %s where the words are to stand.',
  },
} as const;

export type LookupMessages = Widen<typeof en>;

const zhCN: LookupMessages = {
  title: '查词',
  help: '在新标签页打开。所选文字只会发给你点的那个网站。',
  none: '没有查词网站。可在“设置”里添加。',
  edit: '编辑查词网站',
  section: '查词',
  sectionHelp: '选中的词可以到这些地方去查。点选之前，什么也不会发出。',
  name: '名称',
  address: '网址',
  addressHelp: '以 https 开头，%s 代表要查的词。',
  add: '添加查词网站',
  change: (name) => `修改：${name}`,
  remove: (name) => `移除：${name}`,
  up: (name) => `上移：${name}`,
  down: (name) => `下移：${name}`,
  removed: (name) => `已移除：${name}`,
  reset: '恢复默认',
  resetDone: '查词网站已恢复默认',
  faults: {
    'no-name': '请写上名称，不超过 40 个字符。',
    'not-https': '网址须以 https:// 开头，并指向一个网站。',
    'no-words': '网址里须有 %s，代表要查的词。',
  },
};

/** What is said where words are looked up, and where that is set: fetched with either. */
export const lookupCatalogues: Readonly<Record<Language, LookupMessages>> = { 'zh-CN': zhCN, en };
