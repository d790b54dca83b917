import type { Language, Widen } from './messages.ts';

const en = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: {
    system: 'System',
    paper: 'Paper',
    sepia: 'Sepia',
    green: 'Green',
    dark: 'Dark',
    black: 'Black',
  },
  language: 'Language',
  languages: { system: 'From the browser', 'zh-CN': '简体中文', en: 'English' },
  shortcuts: 'Keyboard',
  about: 'About',
  version: (version: string) => `Version ${version}`,
} as const;

export type SettingsMessages = Widen<typeof en>;

const zhCN: SettingsMessages = {
  title: '设置',
  appearance: '外观',
  theme: '主题',
  themes: { system: '跟随系统', paper: '纸', sepia: '旧纸', green: '护眼', dark: '夜', black: '墨' },
  language: '语言',
  languages: { system: '跟随浏览器', 'zh-CN': '简体中文', en: 'English' },
  shortcuts: '键盘',
  about: '关于',
  version: (version) => `版本 ${version}`,
};

/** The sentences of the settings; fetched with them. */
export const settingsCatalogues: Readonly<Record<Language, SettingsMessages>> = { 'zh-CN': zhCN, en };
