import type { TextRange } from '../../core/text/offset.ts';
import { indexAt } from '../../core/text/sections.ts';

/** A leaf block of the projection, and what shows it on the screen: nothing until its section has been set. */
export interface BlockText extends TextRange {
  readonly element: Element | undefined;
  /** The text nodes that make its slice of the projection, in order. */
  readonly nodes: readonly Text[];
}

/** A stretch of the article that is set at once; its box is there before its text. */
export interface TextSection extends TextRange {
  readonly box: Element;
  readonly isSet: boolean;
}

/** What a map is made from: sections and their blocks, as ranges of the projection that ascend. */
interface SectionPlan extends TextRange {
  readonly blocks: readonly TextRange[];
}

interface MapOptions {
  /** Sets a section at once, whose offset it is given: a place in it is asked for. */
  readonly reveal?: (section: number) => void;
  /** Whether the browser leaves sections away from the viewport without layout, at an estimated height. */
  readonly isContained?: boolean;
}

const BLOCK = '[data-start]';
const BOX = '[data-section]';
const OUTSIDE = '[data-outside]';

/**
 * Ties the rendered text of an article to its projection. It reads the DOM and never writes it. Each section has a
 * box, `data-section`, in the order of the text; `adopt` a section whenever React has set its text.
 */
export class TextMap {
  readonly root: Element;
  readonly sections: readonly TextSection[];
  readonly blocks: readonly BlockText[];
  readonly isContained: boolean;
  private readonly boxes: readonly Section[];
  private readonly reveal: MapOptions['reveal'];
  private readonly listeners = new Set<(section: number) => void>();

  constructor(root: Element, plan: readonly SectionPlan[], options: MapOptions = {}) {
    this.root = root;
    this.reveal = options.reveal;
    this.isContained = options.isContained ?? false;
    const boxes = [...root.querySelectorAll(BOX)];
    this.boxes = plan.map((section, i) => new Section(section, boxes[i] ?? root));
    this.sections = this.boxes;
    this.blocks = this.boxes.flatMap(({ blocks }) => blocks);
  }

  /** Takes a section's text as it stands in the DOM now, or will when it is asked for. */
  adopt(index: number): void {
    const section = this.boxes[index];
    if (!section) throw new RangeError(`Invalid section ${index} of ${this.boxes.length}`);
    section.forget();
    for (const listener of this.listeners) listener(index);
  }

  /** Calls back with the index of a section each time its text has been set; gives a way to stop that. */
  onAdopt(listener: (section: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sees to it that the text of `[start, end)` is set, at both its ends. */
  require(start: number, end = start): void {
    for (const offset of [start, Math.max(start, end - 1)]) {
      const index = this.indexOf(offset);
      if (!this.boxes[index]?.isSet) this.reveal?.(index);
    }
  }

  /** The block that holds `offset`; at a boundary between two, the later. */
  blockAt(offset: number): BlockText | undefined {
    return this.blocks[indexAt(this.blocks, offset)];
  }

  /** The blocks that share a character with `[start, end)`. */
  blocksIn(start: number, end: number): BlockText[] {
    const found: BlockText[] = [];
    for (let i = indexAt(this.blocks, start); i < this.blocks.length; i++) {
      const block = this.blocks[i];
      if (!block || block.start >= end) break;
      if (start < block.end) found.push(block);
    }
    return found;
  }

  /** The index of the section that holds `offset`. */
  indexOf(offset: number): number {
    return indexAt(this.sections, offset);
  }

  /** The blocks of a section. */
  blocksOf(section: number): readonly BlockText[] {
    return this.boxes[section]?.blocks ?? [];
  }

  /** The block that a node lies in. */
  blockOf(node: Node): BlockText | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest(BLOCK);
    if (!element) return undefined;
    const block = this.blockAt(Number(element.getAttribute('data-start')));
    return block?.element === element ? block : undefined;
  }
}

class Section implements TextSection {
  readonly start: number;
  readonly end: number;
  readonly box: Element;
  readonly blocks: readonly Block[];
  private isRead = false;

  constructor({ start, end, blocks }: SectionPlan, box: Element) {
    this.start = start;
    this.end = end;
    this.box = box;
    this.blocks = blocks.map((block) => new Block(block, this));
  }

  get isSet(): boolean {
    return this.blocks.every(({ element }) => element !== undefined);
  }

  /** Finds the blocks' elements, once: most sections of a long article are never asked for. */
  read(): void {
    if (this.isRead) return;
    this.isRead = true;
    for (const element of this.box.querySelectorAll(BLOCK)) {
      const start = Number(element.getAttribute('data-start'));
      const block = this.blocks[indexAt(this.blocks, start)];
      if (block?.start === start) block.show(element);
    }
  }

  forget(): void {
    this.isRead = false;
    for (const block of this.blocks) block.show(undefined);
  }
}

class Block implements BlockText {
  readonly start: number;
  readonly end: number;
  private readonly section: Section;
  private shown: Element | undefined;
  private found: readonly Text[] | undefined;

  constructor({ start, end }: TextRange, section: Section) {
    this.start = start;
    this.end = end;
    this.section = section;
  }

  get element(): Element | undefined {
    this.section.read();
    return this.shown;
  }

  get nodes(): readonly Text[] {
    const { element } = this;
    this.found ??= element ? textNodesOf(element) : [];
    return this.found;
  }

  show(element: Element | undefined): void {
    this.shown = element;
    this.found = undefined;
  }
}

function textNodesOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(OUTSIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text); // SHOW_TEXT
  return nodes;
}
