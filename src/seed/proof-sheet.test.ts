import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPageId } from '../core/article/article.ts';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { splitLines } from '../core/article/assembly/page-text.ts';
import { proofLines } from './proof-lines.ts';
import { proofSheet } from './proof-sheet.ts';
import { readPage } from './read-page.ts';
import { readSeeds } from './read-seeds.ts';

/** What a page's sheet is made of, with the sidecar as it stands in the case. */
function proofOf(sidecar: string, page = PAGE) {
  const text = { file: 'page.txt', sha256: 'a'.repeat(64), lines: splitLines(page) };
  const { assembled, findings } = readPage(
    toPageId('page'),
    text,
    'page.page.json',
    sidecar.replace('HASH', text.sha256),
  );
  if (assembled === undefined) throw new Error('no assembly');
  const lines = proofLines(text.lines, assembled.assembly.articles);
  const fates = lines.map(({ runs }) =>
    runs.map(
      ({ text, fate }) =>
        `${fate.kind === 'space' ? fate.do : fate.kind === 'text' ? fate.article : fate.kind}:${text}`,
    ),
  );
  return { lines, fates, sheet: proofSheet(assembled, findings) };
}

describe('the proof sheet', () => {
  it('says of each character what became of it', () => {
    const { fates } = proofOf(SIDECAR);
    expect([fates[2], fates[6], fates[12], fates[14]]).toEqual([
      ['glue:# ', '0:以“实干”', 'drop: ', '0:精神', 'keep: ', '0:建好新区'],
      ['glue:**', '0:本报讯', 'glue:** ', '0:昨日,新区建设会召开。李明说:“以‘实干’精神建好新区。”'],
      ['glue:## ', '1:新桥通车', 'structural: ', '1:全长3公里'],
      ['glue:■', '1:本报记者 李四'],
    ]);
  });

  it('shows every character of the bundled page, in its place', () => {
    const page = readSeeds('seeds').pages.find(({ file }) => file === '000_4b88447c7ee2a5ac.txt');
    const source = readFileSync('seeds/000_4b88447c7ee2a5ac.txt', 'utf8').split('\n');
    const lines = proofLines(source, page?.assembled?.assembly.articles ?? []);
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(source);
    expect(lines.flatMap(({ runs }) => runs).filter(({ fate }) => fate.kind === 'unused')).toEqual([]);
    expect(lines.flatMap(({ number, to }) => to.map((line) => [number, line]))).toContainEqual([91, 79]);
  });

  it('shows what is wrong, at its place and on top', () => {
    const { fates, sheet } = proofOf(SIDECAR.replace('      "kicker": "L1",\n', ''));
    expect(fates[0]).toEqual(['unused:李明在会上强调——']);
    expect(sheet).toContain('<li class="error">page.txt:1: columns 0-9 “李明在会上强调——” in no article');
    expect(sheet).toContain('<span class="unused">李明在会上强调——</span>');
  });

  it('gives each seam its number and its reason', () => {
    const { sheet } = proofOf(SIDECAR);
    expect(sheet).toContain('抓好土地、<span class="seam" title="L9 | L11: 行末顿号">1</span>用工等工作。');
    expect(sheet.match(/行末顿号/g)).toHaveLength(2);
  });

  it('escapes the page, and asks for no other file', () => {
    const { sheet } = proofOf(SIDECAR.replace('行末顿号', '<\\"&>'), PAGE.replace('市民', '<b>民'));
    expect(sheet).toContain('😀&lt;b&gt;民很高兴!');
    expect(sheet).toContain('title="L9 | L11: &lt;&quot;&amp;&gt;"');
    expect(sheet).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
  });
});
