import '../../../src/ui/styles/prose.css';
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { loadMarks, secondFrame } from './page.ts';

async function open(): Promise<void> {
  const article = document.querySelector('article');
  if (!article) throw new Error('No article');
  const renderer = location.search.includes('spans') ? 'SPANS' : 'CSS_HIGHLIGHTS';
  const annotator = createTextAnnotator(article, { renderer });
  const blocks = [...article.querySelectorAll('[data-start]')].map((element) => ({
    node: element.firstChild as Text,
    start: Number(element.getAttribute('data-start')),
  }));
  const pointAt = (offset: number) => {
    const block = blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
    if (!block) throw new Error('No text');
    return { node: block.node, offset: Math.min(block.node.length, offset - block.start) };
  };
  const annotations = (await loadMarks()).map(({ id, start, end }): TextAnnotation => {
    const range = document.createRange();
    const [from, to] = [pointAt(start), pointAt(end)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return {
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote: range.toString(), start, end, range }] },
    };
  });
  annotator.setAnnotations(annotations);
  await secondFrame();
}

globalThis.bench = { opened: open() };
