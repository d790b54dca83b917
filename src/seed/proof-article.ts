import type { AssembledArticle, AssembledJoin, Stretch } from '../core/article/assembly/assembled-article.ts';
import { type Html, html } from './proof-html.ts';
import { tintOf } from './proof-tint.ts';

const SPACE_WORDS = { keep: 'kept', drop: 'dropped', structural: 'between parts' } as const;

/** An assembled article as the proof sheet sets it: parts and paragraphs with their lines, seams and spaces explained. */
export function proofArticle(article: AssembledArticle, index: number): Html {
  const { id, kicker, headline, deck, byline, dateline, blocks, joins, spaces } = article;
  const row = (stretch: Stretch | undefined, name: string, content?: Html): Html | undefined =>
    stretch &&
    html`<div class="row ${name}"><span>${content ?? stretch.text}</span>${lineLinks(stretch)}</div>\n`;
  const paragraph = (block: Stretch, i: number): Html => {
    const opening = i === 0 && dateline ? html`<b>${dateline.text}</b> ` : undefined;
    return html`<p class="row"><span>${opening}${withSeams(block, i, joins)}</span>${lineLinks(block)}</p>\n`;
  };
  return html`
<article style="${tintOf(index)}">
<div class="id"><code>${index + 1} · ${id}</code><span>${blocks.length} paragraphs, ${joins.length} joins</span></div>
<div lang="zh-CN">
${row(kicker, 'kicker')}<h3 class="row"><span>${headline?.text ?? '(no headline)'}</span>${headline && lineLinks(headline)}</h3>
${row(deck, 'deck')}${row(byline, 'byline', byline && html`■${byline.text}`)}${blocks.map(paragraph)}</div>
${joins.length + spaces.length > 0 ? proofNotes(joins, spaces) : undefined}
</article>`;
}

function withSeams({ text }: Stretch, block: number, joins: readonly AssembledJoin[]): Html[] {
  const seams = joins.map((join, i) => ({ ...join, number: i + 1 })).filter((join) => join.block === block);
  const ends = [...seams.map(({ offset }) => offset), text.length];
  return ends.map((end, i) => {
    const seam = seams[i - 1];
    const mark =
      seam && html`<span class="seam" title="L${seam.from} | L${seam.to}: ${seam.why}">${seam.number}</span>`;
    return html`${mark}${text.slice(seam?.offset ?? 0, end)}`;
  });
}

const proofNotes = (joins: AssembledArticle['joins'], spaces: AssembledArticle['spaces']): Html => {
  const note = (mark: Html, where: Html, why: string | undefined, what: string): Html =>
    html`<li><span>${mark}</span><span class="where">${where}</span><b lang="zh-CN">${why}</b><span>${what}</span></li>\n`;
  const ofJoins = joins.map(({ from, to, by, why }, i) =>
    note(html`<span class="seam">${i + 1}</span>`, html`${lineLink(from)} | ${lineLink(to)}`, why, by),
  );
  const ofSpaces = spaces.map(({ line, column, do: decision, why }) => {
    const mark = html`<span class="space ${decision}">␣</span>`;
    return note(mark, html`${lineLink(line)}@${column}`, why, SPACE_WORDS[decision]);
  });
  return html`<ul class="notes">\n${ofJoins}${ofSpaces}</ul>`;
};

const lineLink = (line: number): Html => html`<a href="#L${line}">L${line}</a>`;

/** The lines a stretch was taken from, in order, each once where it repeats. */
function lineLinks({ spans }: Stretch): Html {
  const lines = spans.map(({ line }) => line).filter((line, i, all) => line !== all[i - 1]);
  return html`<span class="refs">${lines.map((line, i) => html`${i > 0 ? '+' : undefined}${lineLink(line)}`)}</span>`;
}
