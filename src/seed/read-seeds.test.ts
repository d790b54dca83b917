import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { formatFinding } from './finding.ts';
import { readSeeds } from './read-seeds.ts';
import { signed, tempFolder } from './temp-folder.cases.ts';

const sidecar = signed(SIDECAR, PAGE);
const lines = (dir: string): string[] =>
  readSeeds(dir).findings.map((each) => `${each.severity} ${formatFinding(each)}`);

describe('readSeeds', () => {
  it('takes what the head of a Markdown file says of it, as for an article that a reader adds', () => {
    const dir = tempFolder({
      'a.md': '---\ntitle: 题目\nauthor: 某人\nlang: zh-CN\n---\n\n# 题目\n\n正文。\n',
      'b.md': '---\ntitle: [\n---\n\n正文。\n',
    });
    const { pages } = readSeeds(dir);
    expect(pages.flatMap(({ articles }) => articles)).toEqual([
      { id: 'a', language: 'zh-CN', front: { headline: '题目', byline: '某人' }, markdown: '正文。\n' },
    ]);
    expect(lines(dir)).toEqual([expect.stringMatching(/^error b\.md:1.* its head is no YAML: /)]);
  });

  it('reads pages with their sidecars and plain files, in the order of their names', () => {
    const dir = tempFolder({
      'page.txt': PAGE,
      'page.page.json': sidecar,
      '背影.md': '# 背影\n\n我与父亲不相见已二年余了。',
      'A Note.TXT': 'One.\nTwo.',
      '.hidden.md': 'no',
      'picture.png': 'no',
      'sub/page.md': 'no',
    });
    const { pages, findings } = readSeeds(dir);
    expect(findings).toEqual([]);
    expect(
      pages.map(({ id, slug, articles }) => [
        id,
        slug,
        articles.map((article) => [article.id, article.front]),
      ]),
    ).toEqual([
      ['A Note', 'a-note', [['a-note', { headline: 'A Note' }]]],
      [
        'page',
        'page',
        [
          [
            'xinqu',
            { kicker: '李明在会上强调——', headline: '以“实干”精神 建好新区', byline: '本报记者 张三' },
          ],
          ['xinqiao', { headline: '新桥通车', deck: '全长3公里', byline: '本报记者 李四' }],
        ],
      ],
      [
        '背影',
        expect.stringMatching(/^text-[0-9a-f]{8}$/),
        [[expect.stringMatching(/^text-/), { headline: '背影' }]],
      ],
    ]);
  });

  it('makes punctuation full-width where the sidecar says so, and only there', () => {
    const bodies = (text: string): string[] =>
      readSeeds(tempFolder({ 'page.txt': PAGE, 'page.page.json': text })).pages.flatMap(({ articles }) =>
        articles.map(({ markdown }) => markdown),
      );
    expect(bodies(sidecar)[0]).toContain('会议要求，各县（市）要抓好土地、用工等工作。');
    expect(bodies(sidecar.replace('"fullwidth"', '"as-is"'))[0]).toContain(
      '会议要求,各县(市)要抓好土地、用工等工作。',
    );
  });

  it('reads a newspaper page without a sidecar by rules, and says so', () => {
    const dir = tempFolder({ 'page.txt': PAGE });
    expect(readSeeds(dir).pages[0]).toMatchObject({
      hasSidecar: false,
      articles: [{ id: 'page-1' }, { id: 'page-2' }],
    });
    expect(lines(dir)).toEqual([
      'warning page.txt: a page without a sidecar, put together by rules. Run “npm run seeds” for a draft to mend',
    ]);
  });

  it('takes what only a person can mend as a warning in a draft, as an error when it is one no more', () => {
    const open = sidecar.replace('"L9+L11"]', '"L9", "L11"]').replace(/"joins": \[[^\]]+\],\n/, '');
    const asDraft = open.replace('"articles"', '"draft": true,\n  "articles"');
    const message =
      'page.txt:9: a paragraph that ends without a final mark: “会议要求,各县(市)要抓好土地、”. Join it to the line that goes on with it';
    expect(lines(tempFolder({ 'page.txt': PAGE, 'page.page.json': open }))).toEqual([
      `error ${message} (page.page.json:12)`,
    ]);
    expect(lines(tempFolder({ 'page.txt': PAGE, 'page.page.json': asDraft }))).toEqual([
      `warning ${message} (page.page.json:13)`,
    ]);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      'not UTF-8',
      { 'a.txt': Uint8Array.of(0x61, 0x0a, 0xbc, 0xd7) },
      'error a.txt:2: not UTF-8 text. Save it again as UTF-8',
    ],
    ['empty', { 'a.md': ' \n' }, 'error a.md:1: no text in it. Fill it or take it away'],
    [
      'a lone sidecar',
      { 'a.page.json': '{}' },
      'error a.page.json: a sidecar without its page a.txt or a.md',
    ],
    [
      'two of a name',
      { 'a.md': 'A.', 'a.txt': 'A.' },
      'error a.txt: a second page of the name “a”. Give one of them another',
    ],
    [
      'an id of another page',
      { 'page.txt': PAGE, 'page.page.json': sidecar, 'xinqu.md': 'A.' },
      'error xinqu.md: the article id “xinqu”, which page.txt has too. Give one another',
    ],
    [
      'a sidecar that is not UTF-8',
      { 'page.txt': PAGE, 'page.page.json': Uint8Array.of(0xff) },
      'error page.page.json:1: not UTF-8 text. Save it again as UTF-8',
    ],
  ])('refuses a file: %s', (_, files, finding) => {
    expect(lines(tempFolder(files))).toContain(finding);
  });

  it('refuses a folder that is not there', () => {
    expect(lines('/nowhere/seeds')).toEqual(['error /nowhere/seeds: there is no such folder']);
  });
});
