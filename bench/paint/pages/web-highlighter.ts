import '../../../src/ui/styles/prose.css';
import Highlighter from 'web-highlighter';
import { loadMarks, secondFrame } from './page.ts';

async function open(): Promise<void> {
  const article = document.querySelector('article');
  if (!article) throw new Error('No article');
  const highlighter = new Highlighter({ $root: article });
  const blocks = [...article.querySelectorAll('p[data-start]')].map((element, parentIndex) => ({
    parentIndex,
    start: Number(element.getAttribute('data-start')),
  }));
  const metaAt = (offset: number) => {
    const block = blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
    if (!block) throw new Error('No text');
    return { parentTagName: 'P', parentIndex: block.parentIndex, textOffset: offset - block.start };
  };
  for (const { id, start, end } of await loadMarks()) {
    highlighter.fromStore(metaAt(start), metaAt(end), '', id);
  }
  await secondFrame();
}

globalThis.bench = { opened: open() };
