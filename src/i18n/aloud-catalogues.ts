import type { Language, Widen } from './messages.ts';

const en = {
  name: 'Reading aloud',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous sentence',
  next: 'Next sentence',
  rate: 'Speed',
  voice: 'Voice',
  onDevice: 'On this device',
  online: 'Online: these send the text away',
  sendsText:
    'This voice is not on the device: each sentence is sent to the company that provides it as it is read.',
  noEngine: 'This browser cannot read aloud. Another browser on this device may be able to.',
  looking: 'Looking for voices',
  noVoice: (language: string) =>
    `No voice on this device reads ${language}. Add one in the system’s settings for speech; it appears here by itself.`,
  orOnline: 'Or choose an online voice, which sends each sentence to its provider.',
  choose: 'Choose a voice',
  end: 'The end of the article',
  failures: {
    refused: 'The browser did not let the voice begin. Press Play.',
    network: 'The online voice cannot be reached. Choose one on this device, or try again.',
    silent: 'The voice stays silent. Choose another, or try again.',
    engine: 'The voice stopped. Choose another, or try again.',
  },
} as const;

export type AloudMessages = Widen<typeof en>;

const zhCN: AloudMessages = {
  name: '正在朗读',
  play: '播放',
  pause: '暂停',
  previous: '上一句',
  next: '下一句',
  rate: '语速',
  voice: '语音',
  onDevice: '本机语音',
  online: '在线语音（会把文字传出去）',
  sendsText: '这个语音不在本机：朗读时，每一句都会传给提供语音的公司。',
  noEngine: '这个浏览器不能朗读。可以换用本机的其他浏览器。',
  looking: '正在查找语音',
  noVoice: (language) => `本机没有能读${language}的语音。请在系统的语音设置里添加，添加后这里会自动出现。`,
  orOnline: '也可以选用在线语音，但每一句都会传给提供语音的公司。',
  choose: '选择语音',
  end: '全文读完',
  failures: {
    refused: '浏览器没有让语音开始。请按“播放”。',
    network: '在线语音连接不上。请选用本机语音，或再试一次。',
    silent: '语音没有发出声音。请换一个语音，或再试一次。',
    engine: '语音中断了。请换一个语音，或再试一次。',
  },
};

/** What is said where a text is read aloud, and only there: fetched with it. */
export const aloudCatalogues: Readonly<Record<Language, AloudMessages>> = { 'zh-CN': zhCN, en };
