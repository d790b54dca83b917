/** A text with everything that a selection may cross. */
export const EVERYTHING = `开头一段，有**粗体**与*斜体*。

- 甲项
- 乙项[^1]之后

| 左格 | 右格 |
| - | - |
| 下左 | 下右 |

> 引文一句。

<ruby>字<rt>zì</rt></ruby>有读音，![图的说明](data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==)图在此。

软换行在
此处，硬换行在  
彼处。

　　缩进一段&nbsp;间隔&#8203;零宽。

**注意**：后文𠮷👨‍👩‍👧葛󠄀完。

[^1]: 脚注文字。`;

/** A stretch of the page from the first character of one text to the last of another, and what the mark quotes. */
export interface CrossingCase {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly quote: string;
}

export const crossings: readonly CrossingCase[] = [
  { name: 'headline and paragraph', from: '题目', to: '开头', quote: '题目\n开头' },
  { name: 'bold and italic', from: '体与', to: '斜', quote: '体与斜' },
  { name: 'a list’s items', from: '甲项', to: '乙项', quote: '甲项\n乙项' },
  { name: 'the number of a footnote', from: '乙项', to: '之后', quote: '乙项之后' },
  { name: 'cells of a table', from: '格', to: '下左', quote: '格\n右格\n下左' },
  { name: 'a list and a table', from: '之后', to: '左格', quote: '之后\n左格' },
  { name: 'a quotation', from: '下右', to: '引文', quote: '下右\n引文' },
  { name: 'a ruby reading', from: '引文一句。', to: '有读音', quote: '引文一句。\n字有读音' },
  { name: 'an image and its words', from: '读音，', to: '图在此', quote: '读音，图在此' },
  { name: 'a soft line break within Chinese', from: '换行在', to: '此处', quote: '换行在此处' },
  { name: 'a hard line break', from: '硬换行在', to: '彼处', quote: '硬换行在\n彼处' },
  { name: 'an indent', from: '彼处。', to: '缩进', quote: '彼处。\n　　缩进' },
  { name: 'a space that does not break', from: '进一段', to: '间隔', quote: '进一段\u00a0间隔' },
  { name: 'a space without width', from: '间隔', to: '零宽', quote: '间隔\u200b零宽' },
  { name: 'bold and what comes after', from: '意', to: '后文', quote: '意：后文' },
  { name: 'a character beyond the BMP', from: '后文', to: '𠮷', quote: '后文𠮷' },
  { name: 'the text of a footnote', from: '完。', to: '脚注', quote: '完。\n脚注' },
];
