/** Made by the build from the seeds folder (src/seed/plugin.ts). */
declare module 'virtual:seeds' {
  /** Address of the catalog's JSON, relative to the document's base. */
  export const catalogUrl: string;
  /** Those of the articles, by their ids: one is fetched without the catalog having come. */
  export const articleUrls: Readonly<Record<string, string>>;
}
