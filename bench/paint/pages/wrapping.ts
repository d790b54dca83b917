import '../../../src/ui/styles/prose.css';
import { loadMarks, secondFrame } from './page.ts';

/** Every mark as `<mark>` elements put around its text nodes, as Hypothesis and Apache Annotator do. */
async function open(): Promise<void> {
  const blocks = [...document.querySelectorAll('[data-start]')].map((element) => ({
    element,
    start: Number(element.getAttribute('data-start')),
  }));
  for (const { start, end } of await loadMarks()) {
    for (const block of blocks) {
      const length = block.element.textContent?.length ?? 0;
      if (block.start < end && start < block.start + length) {
        wrap(block.element, start - block.start, end - block.start);
      }
    }
  }
  await secondFrame();
}

function wrap(block: Element, from: number, to: number): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; start: number; end: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = Math.max(0, from - at);
    const end = Math.min(node.length, to - at);
    at += node.length;
    if (start < end) pieces.push({ node, start, end });
  }
  for (const { node, start, end } of pieces) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(document.createElement('mark'));
  }
}

globalThis.bench = { opened: open() };
