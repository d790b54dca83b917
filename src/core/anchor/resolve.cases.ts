import type { Resolution } from './anchor.ts';

/** `⟦` and `⟧` hold the mark in the old text and, where it should be found, in the new one. */
export interface ResolveCase {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly status: Resolution['status'] | readonly Resolution['status'][];
}

/** Three paragraphs of a report. */
export const A =
  '会议深入贯彻落实党的十九届五中全会精神，传达学习全省脱贫攻坚推进调度会电视电话会议精神，动员全市上下凝心聚力、一鼓作气。';
export const B =
  '指出，今年以来，我市始终保持攻坚态势，全力以赴开展挂牌督办，集中精力推进问题整改，千方百计抓好增收补损，脱贫质量实现明显提升。';
export const C =
  '越到决胜冲刺的最后关头，越要一鼓作气。脱贫攻坚还未到鸣金收兵的时候，全市上下要进一步提高政治站位、强化政治担当，拧紧责任链条。';
export const marked = (paragraph: string, quote: string): string => paragraph.replace(quote, `⟦${quote}⟧`);

/** What is known from the quote, its context and the old place, with the old text at hand or not. */
export const alwaysCases: readonly ResolveCase[] = [
  {
    name: 'unchanged',
    before: `${A}\n${marked(B, '挂牌督办')}\n${C}`,
    after: `${A}\n${marked(B, '挂牌督办')}\n${C}`,
    status: 'exact',
  },
  {
    name: 'the text changed after the quote and its context',
    before: `${marked(A, '十九届五中全会')}\n${B}\n${C}`,
    after: `${marked(A, '十九届五中全会')}\n${B}`,
    status: 'moved',
  },
  {
    name: 'a paragraph inserted before',
    before: `${A}\n${marked(C, '鸣金收兵')}`,
    after: `${A}\n${B}\n${marked(C, '鸣金收兵')}`,
    status: 'moved',
  },
  {
    name: 'a paragraph removed before',
    before: `${A}\n${B}\n${marked(C, '鸣金收兵')}`,
    after: `${B}\n${marked(C, '鸣金收兵')}`,
    status: 'moved',
  },
  {
    name: 'paragraphs swapped',
    before: `${A}\n${marked(B, '全力以赴开展挂牌督办')}\n${C}`,
    after: `${C}\n${marked(B, '全力以赴开展挂牌督办')}\n${A}`,
    status: 'moved',
  },
  {
    name: 'the same words twice, told apart by their context',
    before: `${A}\n${B}\n${marked(C, '一鼓作气')}`,
    after: `新增的一段。\n${A}\n${B}\n${marked(C, '一鼓作气')}`,
    status: 'moved',
  },
  {
    name: 'a repeated dateline',
    before: `本报讯 ${A}\n⟦本报讯⟧ ${B}\n本报讯 ${C}`,
    after: `编者按\n本报讯 ${A}\n⟦本报讯⟧ ${B}\n本报讯 ${C}`,
    status: 'moved',
  },
  {
    name: 'a quote that occurs nine times',
    before: `${'一要抓好，二要抓实，三要抓细，四要抓常。'.replace('三要', '三⟦要⟧')}五要，六要，七要，八要，九要。`,
    after: `${'会议强调，一要抓好，二要抓实，三要抓细，四要抓常。'.replace('三要', '三⟦要⟧')}五要，六要，七要，八要，九要。`,
    status: 'moved',
  },
  { name: 'overlapping ana, the first', before: 'b⟦ana⟧nas', after: 'ripe b⟦ana⟧nas', status: 'moved' },
  { name: 'overlapping ana, the second', before: 'ban⟦ana⟧s', after: 'ripe ban⟦ana⟧s', status: 'moved' },
  {
    name: 'a lone comma',
    before: `${A}${B.replace('整改，', '整改⟦，⟧')}`,
    after: `，，${A}${B.replace('整改，', '整改⟦，⟧')}`,
    status: 'moved',
  },
  {
    name: 'a quote across a paragraph',
    before: `${A.slice(0, -6)}⟦${A.slice(-6)}\n${B.slice(0, 7)}⟧${B.slice(7)}\n${C}`,
    after: `${C}\n${A.slice(0, -6)}⟦${A.slice(-6)}\n${B.slice(0, 7)}⟧${B.slice(7)}`,
    status: 'moved',
  },
  {
    name: 'a surrogate pair at the edge',
    before: `${A}⟦𠮷⟧野家${B}`,
    after: `改${A}⟦𠮷⟧野家${B}`,
    status: 'moved',
  },
  {
    name: 'a family at the edge',
    before: `${A}⟦一家👨‍👩‍👧⟧${B}`,
    after: `改${A}⟦一家👨‍👩‍👧⟧${B}`,
    status: 'moved',
  },
  {
    name: 'an ideographic variation sequence',
    before: `${A}⟦葛󠄀⟧城${B}`,
    after: `改${A}⟦葛󠄀⟧城${B}`,
    status: 'moved',
  },
  {
    name: 'compatibility letters stay as they were',
    before: `${A}⟦豈重㎏⟧${B}`,
    after: `改${A}⟦豈重㎏⟧${B}`,
    status: 'moved',
  },
  {
    name: 'indent, no-break and zero-width spaces',
    before: `　　${A}\n　　⟦一\u00a0二\u200b三⟧${B}`,
    after: `　　前言。\n　　${A}\n　　⟦一\u00a0二\u200b三⟧${B}`,
    status: 'moved',
  },
  {
    name: 'adjacent table cells',
    before: `${A}\n脱贫\n⟦攻坚⟧\n${B}`,
    after: `${C}\n${A}\n脱贫\n⟦攻坚⟧\n${B}`,
    status: 'moved',
  },
  {
    name: 'the whole of a short article',
    before: '⟦你好，世界。⟧',
    after: '⟦你好，世界。⟧',
    status: 'exact',
  },
  {
    name: 'one character, the text replaced',
    before: '⟦好⟧',
    after: '他说你好吗',
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'one character of a text of two',
    before: '他⟦的⟧',
    after: '说的是他的',
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'the target deleted, a look-alike left',
    before: `${A}\n${marked(C, '一鼓作气')}\n${B}`,
    after: `${A}\n${C.replace('一鼓作气', '')}\n${B}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: "the target's paragraph deleted, a look-alike left",
    before: `${A}\n${marked(C, '一鼓作气')}\n${B}`,
    after: `${A}\n${B}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'one of many templated sentences deleted',
    before:
      '雨湖区召开防汛工作会议，张三主持。\n岳塘区⟦召开防汛工作会议⟧，李四主持。\n湘乡市召开防汛工作会议，王五主持。',
    after: '雨湖区召开防汛工作会议，张三主持。\n湘乡市召开防汛工作会议，王五主持。',
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'a long sentence deleted, its double left elsewhere',
    before: `${A}\n⟦全市上下要进一步提高政治站位、强化政治担当⟧，这是首要。\n${C}`,
    after: `${A}\n，这是首要。\n${C}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'everything replaced',
    before: `${A}\n${marked(B, '挂牌督办')}`,
    after: C,
    status: 'orphaned',
  },
  { name: 'the text emptied', before: `⟦${A}⟧`, after: '', status: 'orphaned' },
];
