import { type Finding, formatFinding, isError } from './finding.ts';
import { proofArticle } from './proof-article.ts';
import { type Html, html, Html as Raw } from './proof-html.ts';
import { type ProofLine, type ProofRun, proofLines } from './proof-lines.ts';
import { PROOF_STYLE } from './proof-style.ts';
import { tintOf } from './proof-tint.ts';
import type { AssembledPage } from './read-page.ts';

/**
 * One HTML file to check a page's assembly by eye: its numbered lines at the left, coloured by article; the
 * articles at the right, with every seam and space and the reasons given for them. It needs no other file.
 */
export function proofSheet({ page, sidecar, assembly }: AssembledPage, findings: readonly Finding[]): string {
  const { articles } = assembly;
  const joins = articles.reduce((sum, article) => sum + article.joins.length, 0);
  const blocks = articles.reduce((sum, article) => sum + article.blocks.length, 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Proof of ${page.file}</title>
<style>${new Raw(PROOF_STYLE)}</style>
</head>
<body>
<header>
<h1>Proof of ${page.file}</h1>
<p>${articles.length} articles, ${blocks} paragraphs, ${joins} joins${sidecar.draft === true ? ' · a draft made by rules, not yet read' : undefined}</p>
<p><code>sha256 ${page.sha256}</code></p>
<ul class="key">
${articles.map((article, i) => html`<li style="${tintOf(i)}"><span class="a">&nbsp;${i + 1}&nbsp;</span> <span lang="zh-CN">${article.headline?.text ?? article.id}</span></li>\n`)}
<li><span class="space keep">␣</span> space kept</li>
<li><span class="space drop">␣</span> dropped</li>
<li><span class="space structural">␣</span> between parts</li>
<li><span class="glue">#</span> markup</li>
<li><span class="unused">&nbsp;?&nbsp;</span> in no article</li>
</ul>
${findings.length > 0 ? proofFindings(findings) : undefined}
</header>
<main>
<section class="source" aria-labelledby="source"><h2 id="source">The page, line by line</h2>
<ol class="lines" lang="zh-CN">
${proofLines(page.lines, articles).map(proofLine)}</ol>
</section>
<section class="articles" aria-labelledby="articles"><h2 id="articles">The articles</h2>
${articles.map(proofArticle)}
</section>
</main>
</body>
</html>
`.source;
}

const proofFindings = (findings: readonly Finding[]): Html =>
  html`<ul class="findings">${findings.map((finding) => html`<li class="${isError(finding) ? 'error' : 'warning'}">${formatFinding(finding)}</li>`)}</ul>`;

function proofLine({ number, runs, from, to }: ProofLine): Html {
  const arrow = (line: number): Html => html`<a class="to" href="#L${line}">L${line}</a>`;
  return html`<li id="L${number}"${runs.length === 0 ? new Raw(' class="blank"') : undefined}><a class="number" href="#L${number}">${number}</a><span>${from.map((line) => html`${arrow(line)}<span class="to">→ </span>`)}${runs.map(proofRun)}${to.map((line) => html`<span class="to"> →</span>${arrow(line)}`)}</span></li>\n`;
}

function proofRun({ text, fate }: ProofRun): Html {
  switch (fate.kind) {
    case 'text':
      return html`<span class="a" style="${tintOf(fate.article)}">${text}</span>`;
    case 'space':
      return html`<span class="space ${fate.do}" title="${fate.do}${fate.why === undefined ? '' : `: ${fate.why}`}">␣</span>`;
    default:
      return html`<span class="${fate.kind}">${text}</span>`;
  }
}
