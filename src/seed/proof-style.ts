/** The proof sheet's own style: it is one file, opened from the disk and printed. */
export const PROOF_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f4, #171512); --sheet: light-dark(#fffefb, #1c1a16);
  --ink: light-dark(#211d18, #e6dfd3); --second: light-dark(#5d554a, #b0a797);
  --rule: light-dark(#ddd5c6, #39342c); --vermilion: light-dark(#ab3327, #e2786a);
  --hei: "PingFang SC", "Noto Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --song: "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 13.5px/1.7 var(--hei); }
header { padding: 28px 32px 20px; border-bottom: 1px solid var(--rule); }
header h1 { margin: 0 0 4px; font: 700 26px/1.35 var(--song); }
header p { margin: 0; color: var(--second); }
code { font: 12px/1.6 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.key { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 0 0; padding: 0; list-style: none; color: var(--second); }
.findings { margin: 16px 0 0; padding: 12px 16px 12px 34px; border: 1px solid var(--vermilion); border-radius: 6px; }
.findings .warning { color: var(--second); }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 32px; padding: 24px 32px 48px; align-items: start; }
h2 { margin: 0 0 12px; font: 700 15px/1.5 var(--hei); color: var(--second); }
.lines { margin: 0; padding: 0; list-style: none; }
.lines li { display: grid; grid-template-columns: 44px minmax(0, 1fr); gap: 10px; padding: 1px 0; scroll-margin-top: 16px; }
.lines li:target, .articles p:target { outline: 2px solid var(--vermilion); outline-offset: 2px; border-radius: 2px; }
.lines .number { color: var(--second); font: 12px/23px ui-monospace, Consolas, "DejaVu Sans Mono", monospace; text-align: right; text-decoration: none; }
.lines .blank { padding: 0; line-height: 13px; }
.lines .blank .number { line-height: 13px; font-size: 10px; opacity: .7; }
.a { background: var(--tint); border-radius: 2px; padding: 2px 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.glue { color: var(--second); opacity: .75; white-space: pre-wrap; }
.unused { background: var(--vermilion); color: var(--paper); white-space: pre-wrap; }
.space { display: inline-block; min-width: 1em; margin: 0 1px; padding: 0 3px; border: 1px solid currentColor; border-radius: 3px; font: 10px/14px var(--hei); text-align: center; vertical-align: 1px; text-indent: 0; cursor: help; }
.space.keep { color: var(--second); }
.space.drop { color: var(--vermilion); text-decoration: line-through; }
.space.structural { color: var(--paper); background: var(--vermilion); border-color: var(--vermilion); }
.to { color: var(--vermilion); font: 12px/1 var(--hei); text-decoration: none; white-space: nowrap; }
.articles article { margin-bottom: 28px; padding: 20px 24px; background: var(--sheet); border: 1px solid var(--rule); border-left: 6px solid var(--edge); border-radius: 6px; }
.articles .id { display: flex; justify-content: space-between; gap: 16px; color: var(--second); }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 58px; gap: 14px; align-items: baseline; }
.articles h3 { margin: 2px 0; font: 700 21px/1.4 var(--song); }
.articles h3 > span:first-child { text-wrap: balance; }
.articles .kicker { font: 15px/1.6 var(--song); }
.articles .deck { font: 500 15px/1.6 var(--hei); }
.articles .byline { padding: 4px 0 8px; color: var(--second); }
.articles p { margin: 0 0 8px; font: 15px/1.8 var(--song); text-align: justify; }
.refs { font: 12px/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; text-align: right; color: var(--second); }
.refs a, .notes a { color: inherit; text-decoration: none; }
.seam { display: inline-block; margin: 0 2px; padding: 0 4px; border-radius: 3px; background: var(--vermilion); color: var(--paper); font: 11px/16px var(--hei); vertical-align: 2px; text-decoration: none; cursor: help; }
.notes { margin: 14px 0 0; padding: 10px 0 0 0; border-top: 1px solid var(--rule); list-style: none; color: var(--second); }
.notes li { display: grid; grid-template-columns: 26px 116px minmax(0, 1fr) auto; gap: 4px 10px; padding: 2px 0; }
.notes .where { font: 12px/23px ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.notes b { color: var(--ink); font-weight: 500; }
a:hover { text-decoration: underline; }
@media (max-width: 900px) { main { grid-template-columns: minmax(0, 1fr); padding: 16px; } header { padding: 20px 16px; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 8.5pt; line-height: 1.5; background: none; }
  header, main { padding-inline: 0; }
  main { gap: 8mm; }
  .articles p { font-size: 9.5pt; line-height: 1.6; }
  .articles article { break-inside: auto; padding: 10pt 12pt; }
  .lines li, .articles p, .notes li { break-inside: avoid; }
}
`;
