/** A tag of a page as it is written, or a comment: half-open offsets. */
export interface ScannedTag {
  /** In lower case; empty for a comment and the like. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the page's text goes on: behind the content of what is not seen. */
  readonly next: number;
}

/** What is no text of a page, from its tag to its end. */
const UNSEEN = new Set(
  'iframe noembed noframes rp rt script select style svg template textarea title xmp'.split(' '),
);
const TAG = /^<(\/?)([a-z][a-z\d]*)/i;
const LONGEST_NAME = 20;

/**
 * The tags of a page, one after the other, without making a tree of them. However the page is written, that takes time
 * in proportion to its length.
 */
export function* scanTags(html: string): Generator<ScannedTag> {
  const find = searcher(html);
  let at = find('<', 0);
  while (at !== undefined) {
    const start = at;
    const [whole, slash, written = ''] = TAG.exec(html.slice(start, start + LONGEST_NAME)) ?? [];
    let next = start + 1;
    if (whole !== undefined) {
      const name = written.toLowerCase();
      const end = endOfTag(html, start + whole.length, find);
      // What never ends is shown, rather than all else lost.
      next = slash === '' && UNSEEN.has(name) ? (find(`</${name}`, end) ?? end) : end;
      yield { name, isEnd: slash !== '', start, end, next };
    } else if (/[!?/]/.test(html[start + 1] ?? '')) {
      const isComment = html.startsWith('<!--', start);
      const end = isComment ? (find('-->', start + 2) ?? start + 1) + 3 : (find('>', start) ?? start) + 1;
      next = Math.min(end, html.length);
      yield { name: '', isEnd: false, start, end: next, next };
    }
    at = find('<', next);
  }
}

type Find = (what: string, from: number) => number | undefined;

/** Looks for strings in any case. What was not found once is not looked for again, so that all searches end. */
function searcher(html: string): Find {
  const lower = html.toLowerCase();
  // Some capitals grow by being lowered.
  const text = lower.length === html.length ? lower : html;
  const gone = new Set<string>();
  return (what, from) => {
    const at = gone.has(what) ? -1 : text.indexOf(what, from);
    if (at < 0) gone.add(what);
    return at < 0 ? undefined : at;
  };
}

/** Where a tag ends: behind the next `>` that stands in no quoted value. */
function endOfTag(html: string, from: number, find: Find): number {
  let at = from;
  while (at < html.length) {
    const character = html[at] ?? '';
    if (character === '>') return at + 1;
    const opens = (character === '"' || character === "'") && /[=\s]/.test(html[at - 1] ?? '');
    at = opens ? (find(character, at + 1) ?? at) + 1 : at + 1;
  }
  return at;
}
