import { describe, expect, it } from 'vitest';
import { countCharacters, guessLanguage, readingMinutes } from './reading-length.ts';

describe('countCharacters', () => {
  it.each([
    ['Han characters one each, punctuation none', '脱贫攻坚，攻坚！', 6],
    ['words one each', 'It’s a well-known fact.', 4],
    ['numbers one each', '2020年增长1,290元', 6],
    ['mixed', '用APP和Wi-Fi上网', 6],
    ['beyond the first plane', '𠮷𠮷', 2],
    ['other scripts by word', 'Привет, мир', 2],
    ['nothing', '……', 0],
  ])('%s', (_, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });
});

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [599, 1],
    [600, 2],
    [3415, 9],
  ])('%i characters: %i minutes', (characters, minutes) => {
    expect(readingMinutes(characters)).toBe(minutes);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['Chinese', '会议强调 GDP', 'zh-CN'],
    ['English with a Chinese word', 'The word 圈点 means marking a text.', 'en'],
    ['no letters', '123', 'en'],
  ])('%s', (_, text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
