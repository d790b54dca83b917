import type { Front } from '../article/article.ts';

export interface ProjectionCase {
  readonly name: string;
  readonly markdown: string;
  /** The body's blocks, as the projection gives them. */
  readonly blocks: readonly string[];
}

/** What each rule of the projection makes of the body. */
export const projectionCases: readonly ProjectionCase[] = [
  { name: 'no text', markdown: '', blocks: [] },
  { name: 'paragraphs', markdown: '甲\n\n乙', blocks: ['甲', '乙'] },
  { name: 'a line break within Chinese is nothing', markdown: '中\n文', blocks: ['中文'] },
  { name: 'a line break after a Chinese mark is nothing', markdown: '中，\n“文”', blocks: ['中，“文”'] },
  { name: 'a line break between Latin words is a space', markdown: 'one\ntwo', blocks: ['one two'] },
  { name: 'a line break between Chinese and Latin is a space', markdown: '中\ntwo', blocks: ['中 two'] },
  {
    name: 'a line break between marks that Latin has too is judged by what they are about',
    markdown: '“one”\n“two”…\n—three\n\n“甲”\n“乙”……\n——丙\n\n他说“yes”\n然后',
    blocks: ['“one” “two”… —three', '“甲”“乙”……——丙', '他说“yes”然后'],
  },
  {
    name: 'line ends of other systems',
    markdown: '中\r\n文\rone\r\ntwo\r\r丙',
    blocks: ['中文 one two', '丙'],
  },
  {
    name: 'line ends of other systems within code',
    markdown: '```\r\n甲\r\n乙\r丙\r\n```\r\n\r\n`丁\r\n戊`',
    blocks: ['甲\n乙\n丙', '丁 戊'],
  },
  { name: 'line ends as character references', markdown: '中&#13;&#10;文&#10;one', blocks: ['中文 one'] },
  {
    name: 'a line break beside a footnote’s number',
    markdown: '中[^a]\n文\n\n[^a]: 一',
    blocks: ['中文', '一'],
  },
  { name: 'a line break across a tag', markdown: '中<u>\n文</u>', blocks: ['中文'] },
  { name: 'a line break across emphasis', markdown: '**中**\n文', blocks: ['中文'] },
  { name: 'a line break within emphasis', markdown: '中*文\n字*', blocks: ['中文字'] },
  { name: 'a line break beside code is judged by the code', markdown: '中\n`文`', blocks: ['中文'] },
  { name: 'a line break between characters beyond the BMP', markdown: '𠮷\n𠮷', blocks: ['𠮷𠮷'] },
  { name: 'a hard break by spaces', markdown: '甲  \n乙', blocks: ['甲\n乙'] },
  { name: 'a hard break by backslash', markdown: '甲\\\n乙', blocks: ['甲\n乙'] },
  { name: 'br is a hard break', markdown: '甲<br>乙', blocks: ['甲\n乙'] },
  { name: 'spaces after a hard break go', markdown: '甲<br>  乙<br> **丙**', blocks: ['甲\n乙\n丙'] },
  { name: 'other tags give their text', markdown: '甲<u>乙</u>丙', blocks: ['甲乙丙'] },
  {
    name: 'ruby readings are left out',
    markdown: '<ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>后',
    blocks: ['字后'],
  },
  {
    name: 'readings without end tags are left out, and no more',
    markdown: '<ruby>漢<rt>hàn字<rt>zì</ruby>后',
    blocks: ['漢后'],
  },
  {
    name: 'what is hidden and never ends is shown',
    markdown: '用<script>标签，<rt>读音',
    blocks: ['用标签，读音'],
  },
  { name: 'emphasis in a reading', markdown: '字<rt>*zì*</rt>后', blocks: ['字后'] },
  {
    name: 'blocks of HTML within a line are never glued',
    markdown: '甲<p>乙</p> <p>丙</p>',
    blocks: ['甲\n乙\n丙'],
  },
  {
    name: 'a list of HTML within a cell',
    markdown: '| <ul><li>甲</li><li>乙</li></ul> |\n| - |',
    blocks: ['甲\n乙'],
  },
  {
    name: 'cells, items and paragraphs of HTML are never glued',
    markdown: '<table><tr><td>甲</td><td>乙</td></tr></table>\n\n<ul>\n<li>丙\n<li><b>丁</b>戊\n</ul>',
    blocks: ['甲', '乙', '丙', '丁戊'],
  },
  { name: 'br within a block of HTML', markdown: '<div><br>甲<br/>乙<br></div>', blocks: ['甲\n乙'] },
  { name: 'readings within a block of HTML', markdown: '<p><ruby>字<rt>zì</ruby>后</p>', blocks: ['字后'] },
  { name: 'an indent within a block of HTML stays', markdown: '<p> 　　甲</p>', blocks: ['　　甲'] },
  {
    name: 'an indent before emphasis in a block of HTML stays',
    markdown: '<p> 　　<b>甲</b> </p>',
    blocks: ['　　甲'],
  },
  { name: 'a block of HTML that is not closed', markdown: '<div>\n甲&amp;乙', blocks: ['甲&乙'] },
  {
    name: 'a script that writes a comment',
    markdown: '<script>\nwrite("<!--")\n</script>\n\n甲',
    blocks: ['甲'],
  },
  { name: 'an attribute with an angle bracket', markdown: '<p title="甲 > 乙">丙</p>', blocks: ['丙'] },
  { name: 'Markdown between tags', markdown: '<div>\n\n*甲*\n\n</div>', blocks: ['甲'] },
  {
    name: 'a block of HTML is a paragraph of its text',
    markdown: '<div>甲&amp;乙<br></div>',
    blocks: ['甲&乙'],
  },
  {
    name: 'scripts, styles and comments are nothing',
    markdown:
      '<script>\nlet a = "<p>b</p>"\n</script>\n\n<style>p {}</style>\n\n<!-- b > c -->\n\n甲<script>d</script>',
    blocks: ['甲'],
  },
  { name: 'character references', markdown: '&copy; &#20013; &#x6587;', blocks: ['© 中 文'] },
  {
    name: 'cells are parted and never glued',
    markdown: '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |',
    blocks: ['甲', '乙', '丙', '丁'],
  },
  { name: 'an empty cell is an empty block', markdown: '| 甲 |  |\n| - | - |', blocks: ['甲', ''] },
  { name: 'cells beyond the head are ignored', markdown: '| 甲 |\n| - |\n| 乙 | 丙 |', blocks: ['甲', '乙'] },
  { name: 'strong text glued to what follows', markdown: '**注意：**后文', blocks: ['**注意：**后文'] },
  { name: 'strong text before a space', markdown: '**本报讯** 正文', blocks: ['本报讯 正文'] },
  {
    name: 'strong text glued to what follows, where it may end',
    markdown: '**注意**：后文',
    blocks: ['注意：后文'],
  },
  { name: 'headings', markdown: '# 甲\n\n乙\n-\n', blocks: ['甲', '乙'] },
  { name: 'lists, tight and nested', markdown: '- 甲\n  1. 乙\n- 丙', blocks: ['甲', '乙', '丙'] },
  { name: 'a loose list', markdown: '- 甲\n\n  乙\n', blocks: ['甲', '乙'] },
  { name: 'a quotation', markdown: '> 甲\n> 乙\n\n丙', blocks: ['甲乙', '丙'] },
  {
    name: 'lists and quotations within each other',
    markdown: '> - 甲\n>   > 乙\n>   >\n>   > - 丙\n> - # 丁',
    blocks: ['甲', '乙', '丙', '丁'],
  },
  { name: 'a checkbox is outside', markdown: '- [x] 甲\n- [ ] 乙', blocks: ['甲', '乙'] },
  { name: 'a code block keeps its lines', markdown: '```\n甲\n\n乙\n```', blocks: ['甲\n\n乙'] },
  { name: 'an empty code block', markdown: '```\n```', blocks: [''] },
  { name: 'code within text', markdown: '甲`a  b`乙', blocks: ['甲a  b乙'] },
  {
    name: 'links give their words',
    markdown: '[甲](https://a.example) <https://b.example>',
    blocks: ['甲 https://b.example'],
  },
  { name: 'references', markdown: '[甲][a] ![乙][a]\n\n[a]: /u', blocks: ['甲 '] },
  { name: 'a reference to nothing is its text', markdown: '[甲][没有]', blocks: ['[甲][没有]'] },
  { name: 'a reference to an image that is not there', markdown: '![甲][没有]', blocks: ['![甲][没有]'] },
  { name: 'an image is outside', markdown: '甲![乙](u)丙', blocks: ['甲丙'] },
  { name: 'struck out text', markdown: '~~甲~~乙', blocks: ['甲乙'] },
  { name: 'a rule is no text', markdown: '甲\n\n---\n\n乙', blocks: ['甲', '乙'] },
  {
    name: 'footnotes follow in the order they are called',
    markdown: '甲[^b]乙[^a]\n\n[^a]: 一\n\n[^b]: 二',
    blocks: ['甲乙', '二', '一'],
  },
  {
    name: 'a footnote never called comes last',
    markdown: '甲[^a]\n\n[^x]: 孤\n\n[^a]: 一',
    blocks: ['甲', '一', '孤'],
  },
  {
    name: 'a footnote called only in a footnote follows those of the text',
    markdown: '[^x]: 孤\n\n[^a]: 见[^b]\n\n[^b]: 二\n\n[^c]: 三\n\n甲[^a]乙[^c]',
    blocks: ['甲乙', '见', '三', '二', '孤'],
  },
  {
    name: 'of two footnotes with one name the first holds',
    markdown: '甲[^a]\n\n[^a]: 一\n\n[^a]: 二',
    blocks: ['甲', '一'],
  },
  { name: 'a footnote that is not there is its text', markdown: '甲[^b]', blocks: ['甲[^b]'] },
  {
    name: 'a list in a footnote, a footnote in a quotation',
    markdown: '> 甲[^a]\n>\n> [^a]: 一\n>     - 二\n>     - 三',
    blocks: ['甲', '一', '二', '三'],
  },
  { name: 'a footnote that calls itself', markdown: '甲[^a]\n\n[^a]: 一[^a]', blocks: ['甲', '一'] },
  {
    name: 'a footnote called twice stands once',
    markdown: '甲[^a]乙[^a]\n\n[^a]: 一',
    blocks: ['甲乙', '一'],
  },
  {
    name: 'a footnote of two paragraphs',
    markdown: '甲[^a]\n\n[^a]: 一\n\n    二',
    blocks: ['甲', '一', '二'],
  },
  { name: 'an ideographic indent stays', markdown: '　　甲', blocks: ['　　甲'] },
  {
    name: 'no-break and zero-width spaces stay',
    markdown: '甲\u00a0乙\u200b丙',
    blocks: ['甲\u00a0乙\u200b丙'],
  },
];

export const frontCases: readonly { name: string; front: Front; markdown: string; text: string }[] = [
  { name: 'headline alone', front: { headline: '题' }, markdown: '甲', text: '题\n甲' },
  {
    name: 'all parts, in the order they are set',
    front: { kicker: '引', headline: '题', deck: '副', byline: '记者 某' },
    markdown: '**本报讯** 甲',
    text: '引\n题\n副\n记者 某\n本报讯 甲',
  },
  {
    name: 'empty parts count as absent, but for the headline',
    front: { kicker: '', headline: '', deck: '', byline: '' },
    markdown: '甲',
    text: '\n甲',
  },
  { name: 'no body', front: { headline: '题' }, markdown: '', text: '题' },
];
