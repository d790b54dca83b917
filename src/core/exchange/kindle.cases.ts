/** As an English Kindle writes it. */
export const ENGLISH = `\uFEFFDeep Work (Cal Newport)
- Your Highlight on page 12 | Location 100-104 | Added on Thursday, April 1, 2024 2:30:45 PM

The ability to perform deep work is rare.
==========
\uFEFFDeep Work (Cal Newport)
- Your Note on page 12 | Location 104 | Added on Thursday, April 1, 2024 2:31:00 PM

Why rare?
==========
Deep Work (Cal Newport)
- Your Bookmark on page 14 | Location 120 | Added on Friday, 2 April 2024 09:05:00


==========
The Great Gatsby (F. Scott Fitzgerald (ed.))
- Your Highlight at location 999-1003 | Added on Saturday, 26 March 2016 14:59:39

Two paragraphs.
And another.
==========
`.replaceAll('\n', '\r\n');

/** As a Chinese one does. */
export const CHINESE = `爱的艺术 (〔美〕弗洛姆)
- 您在第 2 页（位置 #22-25）的标注 | 添加于 2022年1月17日星期一 下午11:04:05

爱不是一种只需投入身心就可获得的感情。
==========
爱的艺术 (〔美〕弗洛姆)
- 您在第 2 页（位置 #25）的笔记 | 添加于 2022年1月17日星期一 下午11:05:20

反复读
==========
知更鸟女孩（[美] 查克·温迪格）
- 您在位置 #133-134的标注 | 添加于 2015年9月24日星期四 上午12:08:43

我这人决没有什么不正常。
==========
`;

export const ENGLISH_NOTES = [
  {
    title: 'Deep Work',
    source: 'Deep Work',
    quote: { exact: 'The ability to perform deep work is rare.', prefix: '', suffix: '' },
    note: 'Why rare?',
    tags: [],
    createdAt: '2024-04-01T14:30:45.000Z',
  },
  {
    title: 'The Great Gatsby',
    source: 'The Great Gatsby',
    quote: { exact: 'Two paragraphs.\nAnd another.', prefix: '', suffix: '' },
    note: '',
    tags: [],
    createdAt: '2016-03-26T14:59:39.000Z',
  },
];

export const CHINESE_NOTES = [
  {
    title: '爱的艺术',
    quote: { exact: '爱不是一种只需投入身心就可获得的感情。' },
    note: '反复读',
    createdAt: '2022-01-17T23:04:05.000Z',
  },
  {
    title: '知更鸟女孩',
    quote: { exact: '我这人决没有什么不正常。' },
    note: '',
    createdAt: '2015-09-24T00:08:43.000Z',
  },
];
