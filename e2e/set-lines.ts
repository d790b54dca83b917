import type { Page } from '@playwright/test';

/** One line as it is set: its text, the offset of its first character in its block, and its width in px. */
export interface SetLine {
  readonly text: string;
  readonly start: number;
  readonly width: number;
}

/** The lines that each block is set in, read from where its characters stand; white space at a line's ends is left out. */
export function linesOf(page: Page, selector: string): Promise<SetLine[][]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((block) => {
        const lines: { text: string; start: number; width: number; left: number; bottom: number }[] = [];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let offset = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data } = node as Text;
          for (const { 0: character, index } of data.matchAll(/./gsu)) {
            const start = offset + index;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + character.length);
            const box = range.getBoundingClientRect();
            const line = lines.at(-1);
            if (line && box.top < line.bottom - box.height / 2) {
              line.text += character;
              if (box.width > 0) line.width = box.right - line.left; // a space where a line ends has none
            } else if (character.trim() !== '') {
              lines.push({ text: character, start, width: box.width, left: box.left, bottom: box.bottom });
            }
          }
          offset += data.length;
        }
        return lines.map(({ text, start, width }) => ({ text: text.trimEnd(), start, width }));
      }),
    selector,
  );
}
