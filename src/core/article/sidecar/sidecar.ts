import * as v from 'valibot';
import { type JsonPath, parseJsonLines } from './json-lines.ts';
import { isPlace, isReference, splitReferences } from './reference.ts';
import type { Violation } from './violation.ts';

const Said = v.pipe(v.string(), v.trim(), v.nonEmpty('an empty string'));
const Reference = v.pipe(
  v.string(),
  v.check(
    isReference,
    (issue) => `${JSON.stringify(issue.input)}, which is no reference like L85, L87@3-16 or L61@1-`,
  ),
);
const Part = v.union(
  [Reference, v.pipe(v.array(Reference), v.nonEmpty())],
  (issue) => `${JSON.stringify(issue.input)}, which is no reference like L85 or L87@3-16 and no list of them`,
);
const Block = v.pipe(
  v.string(),
  v.check(
    (text) => splitReferences(text).every(isReference),
    (issue) =>
      `${JSON.stringify(issue.input)}, which is not one or more references parted by +, like L65+L89`,
  ),
);
const Join = v.strictObject({
  at: v.pipe(
    Block,
    v.check(
      (text) => splitReferences(text).length === 2,
      (issue) => `${JSON.stringify(issue.input)}, which does not name two references, like L65+L89`,
    ),
  ),
  seam: v.pipe(
    v.string(),
    v.regex(
      /^[^|]+\|[^|]+$/u,
      (issue) => `${JSON.stringify(issue.input)}, which is not what stands before|after the seam`,
    ),
  ),
  by: v.picklist(['rule', 'editor']),
  why: Said,
});
const Space = v.strictObject({
  at: v.pipe(
    v.string(),
    v.check(
      isPlace,
      (issue) => `${JSON.stringify(issue.input)}, which does not name one column, like L87@16`,
    ),
  ),
  do: v.picklist(['keep', 'drop', 'structural']),
  why: v.exactOptional(Said),
});
const SidecarArticle = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      (issue) => `${JSON.stringify(issue.input)}, which is not small letters, digits and single dashes`,
    ),
  ),
  kicker: v.exactOptional(Part),
  headline: v.exactOptional(Part),
  deck: v.exactOptional(Part),
  byline: v.exactOptional(Part),
  dateline: v.exactOptional(Part),
  blocks: v.pipe(v.array(Block), v.nonEmpty('no block')),
  joins: v.exactOptional(v.array(Join)),
  spaces: v.exactOptional(v.array(Space)),
});
const SidecarSchema = v.strictObject({
  source: Said,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'no SHA-256 of 64 hexadecimal digits')),
  /** `fullwidth`: the page's scan flattened Chinese punctuation, which is to be made full-width again. */
  punctuation: v.picklist(['fullwidth', 'as-is']),
  /** BCP 47; else it is told from the text. */
  language: v.exactOptional(Said),
  /** Made by rules and not yet read by a person: judgements are warnings. */
  draft: v.exactOptional(v.boolean()),
  articles: v.pipe(v.array(SidecarArticle), v.nonEmpty('no article')),
});

/** How a page's lines make up its articles: references and short seams, no text. See docs/decisions/002. */
export type Sidecar = v.InferOutput<typeof SidecarSchema>;
export type SidecarArticle = v.InferOutput<typeof SidecarArticle>;
export type SidecarJoin = v.InferOutput<typeof Join>;
export type SidecarSpace = v.InferOutput<typeof Space>;

export type SidecarReading =
  | { readonly ok: true; readonly sidecar: Sidecar; readonly lineOf: (path: JsonPath) => number }
  | {
      readonly ok: false;
      readonly violations: readonly Violation[];
      readonly lineOf: (path: JsonPath) => number;
    };

/** Reads a sidecar file's text. `lineOf` gives the 1-based line of that file where an entry stands. */
export function parseSidecar(text: string): SidecarReading {
  const json = parseJsonLines(text);
  if (!json.ok) {
    const violation: Violation = { rule: 'malformed', path: [], found: json.found, mend: 'Mend the JSON' };
    return { ok: false, violations: [violation], lineOf: () => json.line };
  }
  const parsed = v.safeParse(SidecarSchema, json.value);
  if (parsed.success) return { ok: true, sidecar: parsed.output, lineOf: json.lineOf };
  return { ok: false, violations: parsed.issues.map(issueToViolation), lineOf: json.lineOf };
}

function issueToViolation(issue: v.BaseIssue<unknown>): Violation {
  const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  const entry = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return {
    rule: 'malformed',
    path,
    found: `${entry || 'the file'}: ${issue.message}`,
    mend: 'See docs/decisions/002-sidecar.md for the format',
  };
}
