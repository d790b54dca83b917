import { COLORS, LINES, type MarkStyle } from '../annotation/annotation.ts';

/** What each Web Annotation document names as its context (W3C Web Annotation Data Model §3.1). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Our additions to a target, for a mark to come back as it was. All are plain values. `start`, `end`, `exact`,
 * `prefix` and `suffix` say where the mark was made, in UTF-16 code units of the text of that `revision`; the
 * standard selectors say where it is now, in code points. The quote is left out where it has not changed.
 */
export const EXTENSION = {
  prefix: 'quandian',
  revision: 'quandian:revision',
  start: 'quandian:start',
  end: 'quandian:end',
  exact: 'quandian:exact',
  before: 'quandian:prefix',
  after: 'quandian:suffix',
  title: 'quandian:title',
} as const;

/** A style as a class of the annotation's style sheet (§4.4). */
export const styleClassOf = ({ color, line }: MarkStyle): string => `quandian-${color}-${line}`;

/** What another program may paint the class with; each of our colours is one that CSS knows by that name. */
export function styleSheetOf(style: MarkStyle): string {
  const { color, line } = style;
  const declaration =
    line === 'fill'
      ? `background-color: ${color}`
      : `text-decoration: underline ${line === 'wavy' ? 'wavy ' : ''}${color}`;
  return `.${styleClassOf(style)} { ${declaration} }`;
}

const STYLES: ReadonlyMap<string, MarkStyle> = new Map(
  COLORS.flatMap((color) => LINES.map((line) => [styleClassOf({ color, line }), { color, line }] as const)),
);

export const styleOfClass = (styleClass: string): MarkStyle | undefined => STYLES.get(styleClass);
