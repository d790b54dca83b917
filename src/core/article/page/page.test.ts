import { describe, expect, it } from 'vitest';
import { projectArticle } from '../../text/projection.ts';
import { parseBody } from '../parse-article.ts';
import { type PageTools, readCopied, readPage, readPlainPage } from './bring-page.ts';

/** Finds no article, and resolves as a browser does. */
const TOOLS: PageTools = {
  find: () => undefined,
  resolve: (address, base) => {
    if (!URL.canParse(address, base)) return undefined;
    const { protocol, href } = new URL(address, base);
    return /^(https?|mailto):$/.test(protocol) ? href : undefined;
  },
};

const markdown = (html: string): string => readCopied(html, TOOLS).markdown;
const text = (source: string): string =>
  projectArticle({ front: { headline: '' }, body: parseBody(source) }).text.trim();

describe('a page as Markdown', () => {
  it.each([
    [
      'structure',
      '<h2>甲</h2><p>乙<b>丙</b><i>丁</i><del>戊</del></p><ol start=3><li>己<li>庚</ol><blockquote>辛</blockquote><hr>',
      '## 甲\n\n乙**丙**_丁_~~戊~~\n\n3. 己\n4. 庚\n\n> 辛\n\n---',
    ],
    [
      'links that lead somewhere',
      '<a href="https://a.example/">甲</a><a href="javascript:alert(1)">乙</a><a href="/c">丙</a><a href=" JaVaScRiPt:x">丁</a>',
      '[甲](https://a.example/)乙丙丁',
    ],
    [
      'pictures and what they say',
      '<p><img src="https://a.example/1.png" alt="甲"><img alt="乙" src="data:image/png;base64,AA=="><img src="https://t.example/p.gif" width=1 height=1><img></p>',
      '![甲](https://a.example/1.png)![乙]()',
    ],
    [
      'no script, style, frame or form',
      '<p>甲<script>alert(1)</script><style>p{}</style><iframe srcdoc="<script>x</script>">y</iframe><svg><title>z</title><script>1</script></svg><textarea>t</textarea><template>u</template><object>v</object></p>',
      '甲',
    ],
    ['what is hidden stays hidden', '<p>甲</p><p hidden>乙</p><!-- 丙 -->', '甲'],
    ['no ruby readings', '<ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>乙', '甲乙'],
    [
      'a table of data',
      '<table><caption>表</caption><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2|3</td></tr></table>',
      '表\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2\\|3 |',
    ],
    [
      'a table that is a layout',
      '<table><tr><td><p>甲</p><p>乙</p></td><td><ul><li>丙</ul></td></tr></table>',
      '甲\n\n乙\n\n- 丙',
    ],
    [
      'two line breaks part paragraphs, as does an indent',
      '<div>　　甲<br>　　乙<br><br>丙<br>丁</div>',
      '甲\n\n乙\n\n丙\\\n丁',
    ],
    ['breaks at the ends of emphasis', '<p><b>甲<br></b>乙<br></p><h3>丙<br></h3>', '**甲**\\\n乙\n\n### 丙'],
    [
      'emphasis within a Chinese sentence',
      '<p>甲<i>乙</i>丙<b>“丁”</b>戊</p>',
      '甲*乙*&#x4E19;**“丁”**&#x620A;',
    ],
    ['emphasis in emphasis is one', '<b>甲<strong>乙<b>丙</b></strong></b>', '**甲乙丙**'],
    ['a quotation within a line', '<p>他说<q>好</q>。</p>', '他说“好”。'],
    [
      'what looks like Markdown is text',
      '<p>*甲* _乙_ `丙` # 丁 [戊](己) &lt;b&gt; www.a.example 1. ~~庚~~</p>',
      undefined,
    ],
    ['a list counted beyond what Markdown has', '<ol start="99999999999"><li>甲</ol>', '1. 甲'],
  ])('%s', (_, html, expected) => {
    const said = markdown(html);
    if (expected !== undefined) expect(said).toBe(expected);
    else expect(text(said)).toBe('*甲* _乙_ `丙` # 丁 [戊](己) <b> www.a.example 1. ~~庚~~');
  });
});

describe('what a page says of itself', () => {
  const facts = (head: string) => {
    const { front, origin, language } = readPage(`${head}<body><p>正文。</p>`, TOOLS);
    return { ...front, ...origin, ...(language && { language }) };
  };
  it.each([
    ['its title', '<title> 甲\n乙 </title>', { headline: '甲 乙' }],
    [
      'Open Graph before the title',
      '<title>甲 - 站</title><meta property="og:title" content="甲"><meta property="og:site_name" content="站">',
      { headline: '甲', site: '站' },
    ],
    [
      'who wrote it, when, in what',
      '<html lang="zh-Hant"><meta name="author" content="朱自清"><meta property="article:published_time" content="1925-10">',
      { byline: '朱自清', published: '1925-10', language: 'zh-Hant' },
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"甲","author":[{"name":"乙"},{"name":"丙"}],"datePublished":"2020-01-02","publisher":{"name":"站"}}]}</script>',
      { headline: '甲', byline: '乙、丙', published: '2020-01-02', site: '站' },
    ],
    [
      'JSON-LD that is none',
      '<script type="application/ld+json">{"headline":</script><script type="application/ld+json">[null, 1, "x"]</script>',
      {},
    ],
    ['<time>', '<time datetime="2020-01-02">甲</time>', { published: '2020-01-02' }],
    [
      'its address',
      '<link rel="canonical" href="https://a.example/b?c"><meta property="og:url" content="https://d.example/">',
      { address: 'https://a.example/b?c' },
    ],
    ['an address that is none', '<link rel="canonical" href="javascript:alert(1)">', {}],
    [
      'where a browser saved it from',
      '<!-- saved from url=(0021)https://a.example/b -->',
      { address: 'https://a.example/b' },
    ],
    ['no address for a name', '<meta name="author" content="https://a.example/me">', {}],
  ])('%s', (_, head, expected) => {
    expect(facts(head)).toEqual(expected);
  });

  it('makes addresses whole by its base or its own address', () => {
    const body = '<p><a href="b">甲</a>';
    expect(
      readPage(`<base href="/x/"><link rel=canonical href="https://a.example/">${body}`, TOOLS).markdown,
    ).toBe('[甲](https://a.example/x/b)');
    expect(readPage(`<base href="javascript:1">${body}`, TOOLS).markdown).toBe('甲');
  });
});

const N = 100_000;
const many = (one: (i: number) => string, n = N): string =>
  Array.from({ length: n }, (_, i) => one(i)).join('');

/** Pages that are made to hang or to fool a reader; each says 正文 once, and shows nothing of `alert`. */
const HOSTILE: readonly (readonly [name: string, html: string])[] = [
  ['nested', `${'<div>'.repeat(N)}正文`],
  ['nested and closed', `${'<div>'.repeat(N)}正文${'</div>'.repeat(N)}`],
  ['lists in lists', `${'<ul><li>'.repeat(N)}正文`],
  ['quotations in quotations', `${'<blockquote>'.repeat(400)}正文`],
  ['tables in tables', `${'<table><tr><td>'.repeat(150)}正文`],
  ['emphasis, each other', `${many((i) => `<b a=${i}>`)}正文`],
  ['emphasis carried over paragraphs', `${many((i) => `<p><i a=${i}>`, 20_000)}正文`],
  ['a million attributes', `<p ${many((i) => `a${i} `, 1_000_000)}>正文</p>`],
  ['a million attributes with quoted ends', `<p ${many((i) => `a${i}=">" `, 300_000)}>正文</p>`],
  ['bodies with attributes', `${many((i) => `<body a${i}=1>`)}正文`],
  ['comments that never end', `正文${'<!--'.repeat(N)}`],
  ['tags that never end', `正文${'<a href="'.repeat(N)}`],
  ['quotes that never end', `正文${`<a b='"`.repeat(N)}`],
  ['scripts that never end', `<p>正文</p>${'<script>'.repeat(N)}alert(1)`],
  ['styles that never end', `<p>正文</p>${'<style>'.repeat(N)}`],
  ['a table without rows', `<table>${'<b>a</b>'.repeat(20_000).replaceAll('a', '')}正文</table>`],
  ['a row of many cells', `<table><tr>${'<td>1'.repeat(2000)}<tr>${'<td>2<tr>'.repeat(200)}</table>正文`],
  [
    'a cell over a billion columns',
    '<table><tr><td colspan=1000000000 rowspan=1000000000>1<td>2</table>正文',
  ],
  ['references', `${'&lt;'.repeat(2000)}正文${'&amp'.repeat(2000)}`],
  [
    'base, refresh, srcdoc',
    '<base href="//e.example"><meta http-equiv=refresh content="0;url=//e.example"><iframe srcdoc="<script>alert(1)</script>"></iframe>正文',
  ],
  [
    'svg and math',
    '<svg><style><img src=x onerror=alert(1)></style></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math><p>正文',
  ],
  [
    'handlers',
    '<p onclick=alert(1) style="background:url(javascript:alert(1))">正文</p><img src=x onerror=alert(1)>',
  ],
  ['noscript in noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>正文'],
];

describe('a hostile page', () => {
  it.each(HOSTILE)('gives its text in time: %s', (_, html) => {
    for (const read of [readPage(html, TOOLS), readCopied(html, TOOLS), readPlainPage(html)]) {
      expect(text(read.markdown).match(/正文/g)).toHaveLength(1);
      expect(read.markdown).not.toMatch(/javascript:|onerror|onclick|srcdoc|<script|e\.example/i);
    }
  });
});
