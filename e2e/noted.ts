import type { Page } from '@playwright/test';
import { mark, noteOn, openArticle } from './reading.ts';

export const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

/** Opens the first article, with a note on PASSAGE and a green mark. */
export async function makeNotes(page: Page): Promise<void> {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '全文的**起点**', '背景');
  await mark(page, '集中精力推进问题整改', '绿');
}
