/** OpenCC's dictionaries, for which opencc-js has no types. */
declare module 'opencc-js/dict/*' {
  /** `source target` pairs, parted by `|`. */
  const dictionary: string;
  export default dictionary;
}
