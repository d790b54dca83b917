import type { Color } from '../annotation/annotation.ts';

const FILLS: Readonly<Record<Color, string>> = {
  yellow: '#fbe9a2',
  green: '#d3ebc6',
  blue: '#cfe3f5',
  pink: '#f8d5dd',
  purple: '#e4d7f2',
};

const fills = Object.entries(FILLS)
  .map(([color, fill]) => `.fill.${color} mark { background: ${fill}; }`)
  .join('\n');

/** The style of a document of notes: a page of paper on a screen, and what a printer needs. */
export const HTML_STYLE = `:root { color-scheme: light; }
body { max-width: 42em; margin: 0 auto; padding: 2em 1.2em; background: #fbf9f4; color: #23201c;
  font: 17px/1.85 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; }
article + article { margin-top: 3em; padding-top: 2em; border-top: 1px solid #d9d2c5; }
h1 { margin: 0; font-size: 1.5em; line-height: 1.4; }
.byline, .tags, .source { color: #6b6358; font-size: .82em; }
.byline { margin: .3em 0 0; }
.mark { margin-top: 1.8em; break-inside: avoid; }
blockquote { margin: 0; padding-left: 16px; border-left: 3px solid #d9d2c5; }
blockquote p { margin: 0; }
mark { background: none; color: inherit; -webkit-print-color-adjust: exact; print-color-adjust: exact;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
${fills}
.underline mark, .wavy mark { text-decoration: underline #b3362b; text-underline-offset: .25em; }
.wavy mark { text-decoration-style: wavy; }
.note { margin: .6em 0 0 19px; overflow-wrap: anywhere; }
.tags, .source { margin: .3em 0 0 19px; }
a { color: #9c2f25; }
@media print {
  @page { margin: 20mm 18mm; }
  body { max-width: none; padding: 0; background: none; font-size: 11pt; line-height: 1.7; }
  h1 { break-after: avoid; }
  .source a { color: inherit; text-decoration: none; }
}
`;
