export interface RehypeMarksCase {
  readonly name: string;
  /** Leaf blocks as the body has them; marks are in offsets over all of them. */
  readonly html: string;
  /** Start and end of each mark, by its id. */
  readonly marks: Readonly<Record<string, readonly [number, number]>>;
  /** The same with `<mark>`; `begin|end` stands for the words at its edges, `…a` for going on with a mark. */
  readonly marked: string;
}

export const rehypeMarksCases: readonly RehypeMarksCase[] = [
  {
    name: 'within a paragraph',
    html: '<p data-start="0">甲乙丙</p>',
    marks: { a: [1, 2] },
    marked: '<p data-start="0">甲<mark a begins=a ends=a>乙</mark>丙</p>',
  },
  {
    name: 'none in this paragraph',
    html: '<p data-start="0">甲乙</p><p data-start="3">丙</p>',
    marks: { a: [3, 4] },
    marked: '<p data-start="0">甲乙</p><p data-start="3"><mark a begins=a ends=a>丙</mark></p>',
  },
  {
    name: 'over paragraphs: it begins in the first, goes on, and ends in the last',
    html: '<p data-start="0">甲乙</p><p data-start="3">丙</p><p data-start="5">丁戊</p>',
    marks: { a: [1, 6] },
    marked:
      '<p data-start="0">甲<mark a begins=a>乙</mark></p><p data-start="3"><mark a begins=…a>丙</mark></p><p data-start="5"><mark a begins=…a ends=a>丁</mark>戊</p>',
  },
  {
    name: 'a line feed between blocks is nobody’s beginning or end',
    html: '<p data-start="0">甲</p><p data-start="2">乙</p><p data-start="4">丙</p>',
    marks: { a: [1, 4] },
    marked:
      '<p data-start="0">甲</p><p data-start="2"><mark a begins=a ends=a>乙</mark></p><p data-start="4">丙</p>',
  },
  {
    name: 'whole elements within it stay whole',
    html: '<p data-start="0">甲<em>乙</em><code>丙</code>丁</p>',
    marks: { a: [0, 4] },
    marked: '<p data-start="0"><mark a begins=a ends=a>甲<em>乙</em><code>丙</code>丁</mark></p>',
  },
  {
    name: 'an element in part',
    html: '<p data-start="0">甲<em>乙丙</em>丁</p>',
    marks: { a: [0, 2] },
    marked: '<p data-start="0"><mark a begins=a>甲</mark><em><mark a ends=a>乙</mark>丙</em>丁</p>',
  },
  {
    name: 'from the middle of one element into the next',
    html: '<p data-start="0"><strong>甲乙</strong><em>丙<del>丁</del></em></p>',
    marks: { a: [1, 4] },
    marked:
      '<p data-start="0"><strong>甲<mark a begins=a>乙</mark></strong><mark a ends=a><em>丙<del>丁</del></em></mark></p>',
  },
  {
    name: 'links are gone into, never moved: one may have the focus',
    html: '<p data-start="0">甲<a href="u">乙<em>丙</em></a>丁</p>',
    marks: { a: [0, 4] },
    marked:
      '<p data-start="0"><mark a begins=a>甲</mark><a href="u"><mark a>乙<em>丙</em></mark></a><mark a ends=a>丁</mark></p>',
  },
  {
    name: 'a footnote’s number stays outside',
    html: '<p data-start="0">甲<sup data-outside="">1</sup>乙</p><hr><ol class="footnotes"><li><p data-start="3">注</p></li></ol>',
    marks: { a: [0, 2], b: [3, 4] },
    marked:
      '<p data-start="0"><mark a begins=a>甲</mark><sup data-outside="">1</sup><mark a ends=a>乙</mark></p><hr><ol class="footnotes"><li><p data-start="3"><mark b begins=b ends=b>注</mark></p></li></ol>',
  },
  {
    name: 'a checkbox and an image stay outside',
    html: '<li><p data-start="0"><span data-outside="">☐ </span>甲<img src="u" alt="乙">丙</p></li>',
    marks: { a: [0, 2] },
    marked:
      '<li><p data-start="0"><span data-outside="">☐ </span><mark a begins=a>甲</mark><img src="u" alt="乙"><mark a ends=a>丙</mark></p></li>',
  },
  {
    name: 'readings stay outside',
    html: '<p data-start="0"><ruby>字<rt data-outside="">zì</rt></ruby>后</p>',
    marks: { a: [0, 2] },
    marked:
      '<p data-start="0"><ruby><mark a begins=a>字</mark><rt data-outside="">zì</rt></ruby><mark a ends=a>后</mark></p>',
  },
  {
    name: 'readings that CSS shows go along',
    html: '<p data-start="0"><ruby>字<rt data-p="zì"></rt></ruby>后</p>',
    marks: { a: [0, 2] },
    marked: '<p data-start="0"><mark a begins=a ends=a><ruby>字<rt data-p="zì"></rt></ruby>后</mark></p>',
  },
  {
    name: 'cells each have their own',
    html: '<table><tbody><tr><td data-start="0">甲</td><td data-start="2">乙</td></tr></tbody></table>',
    marks: { a: [0, 3] },
    marked:
      '<table><tbody><tr><td data-start="0"><mark a begins=a>甲</mark></td><td data-start="2"><mark a begins=…a ends=a>乙</mark></td></tr></tbody></table>',
  },
  {
    name: 'code keeps its lines',
    html: '<pre><code data-start="0">甲\n\n乙</code></pre>',
    marks: { a: [0, 3] },
    marked: '<pre><code data-start="0"><mark a begins=a ends=a>甲\n\n</mark>乙</code></pre>',
  },
  {
    name: 'a hard break',
    html: '<p data-start="0">甲<br>\n乙</p>',
    marks: { a: [0, 3] },
    marked: '<p data-start="0"><mark a begins=a ends=a>甲<br>\n乙</mark></p>',
  },
  {
    name: 'a break after its end stays behind',
    html: '<p data-start="0">甲<wbr>乙</p>',
    marks: { a: [0, 1] },
    marked: '<p data-start="0"><mark a begins=a ends=a>甲</mark><wbr>乙</p>',
  },
  {
    name: 'crossing marks',
    html: '<p data-start="0">甲乙丙丁</p>',
    marks: { a: [0, 3], b: [1, 4] },
    marked:
      '<p data-start="0"><mark a begins=a>甲</mark><mark a b begins=b ends=a>乙丙</mark><mark b ends=b>丁</mark></p>',
  },
  {
    name: 'nested marks that end together: the inner ends first',
    html: '<p data-start="0">甲乙丙</p>',
    marks: { a: [0, 3], b: [1, 3] },
    marked: '<p data-start="0"><mark a begins=a>甲</mark><mark a b begins=b ends=b a>乙丙</mark></p>',
  },
  {
    name: 'marks that touch',
    html: '<p data-start="0">甲乙</p>',
    marks: { a: [0, 1], b: [1, 2] },
    marked: '<p data-start="0"><mark a begins=a ends=a>甲</mark><mark b begins=b ends=b>乙</mark></p>',
  },
  {
    name: 'an empty block',
    html: '<p data-start="0"></p><p data-start="1">甲</p>',
    marks: { a: [0, 2] },
    marked: '<p data-start="0"></p><p data-start="1"><mark a begins=a ends=a>甲</mark></p>',
  },
];
