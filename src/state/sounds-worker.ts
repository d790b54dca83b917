import { pinyin } from 'pinyin-pro';
import type { ArticleId } from '../core/article/article.ts';
import { foldForms } from '../core/search/search-folding.ts';
import type { Sounds } from './search-messages.ts';

/** The first letter of each character's reading, by its context; the dictionary is one of simplified words. */
function soundsOf(title: string): string {
  const characters = [...title];
  const letters = pinyin(foldForms(title), { type: 'array', pattern: 'first', toneType: 'none' });
  if (letters.length !== characters.length) return '';
  return characters
    .map((character, i) => {
      const letter = letters[i] ?? '';
      // What it does not know it gives back.
      return (/^[a-z]$/.test(letter) && letter !== character ? letter : ' ').padEnd(character.length);
    })
    .join('');
}

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const titles: readonly (readonly [ArticleId, string])[] = JSON.parse(data);
  self.postMessage(JSON.stringify(titles.map(([id, title]): Sounds => [id, soundsOf(title)])));
});
