/** The specification's own examples; `→` stands for a tab. */
declare module 'commonmark-spec' {
  const spec: {
    readonly tests: readonly {
      readonly markdown: string;
      readonly section: string;
      readonly number: number;
    }[];
  };
  export default spec;
}

declare module 'bibtex-parse' {
  type Item =
    | {
        readonly itemtype: 'entry';
        readonly type: string;
        readonly key: string;
        readonly fields: readonly { readonly name: string; readonly value: string }[];
      }
    | { readonly itemtype: 'preamble' | 'string' | 'comment' };
  export function parse(text: string, options?: { readonly number: 'string' }): readonly Item[];
}

/** Strings that break programs. */
declare module 'big-list-of-naughty-strings' {
  const strings: readonly string[];
  export default strings;
}
