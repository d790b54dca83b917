declare module '*?worker&url' {
  /** The address of a worker's file; in a build its name bears what is in it. */
  const url: string;
  export default url;
}
