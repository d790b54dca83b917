/**
 * The cache in which files wait that another app has shared with this one, until they have been looked at. It is named
 * for the app's place, the path of its folder, as two copies may share an origin.
 */
const cacheAt = (place: string): string => `shared-files ${place}`;
/** The field of the form that they come in, as the manifest says. */
const FIELD = 'files';
/** What a file is called, in the headers it is kept with. */
const NAME = 'X-Name';

/** What a shared text is called where it has no title. */
const UNTITLED = 'shared';

/** Keeps what a form holds, so that nothing is lost should no tab come to look at it. A text becomes a Markdown file. */
export async function keepShared(place: string, form: FormData): Promise<void> {
  const files = form.getAll(FIELD).filter((entry) => entry instanceof File);
  const said = (field: string): string => String(form.get(field) ?? '').trim();
  const [title, text, url] = ['title', 'text', 'url'].map(said);
  const parts = [title && `# ${title}`, text, url && !text?.includes(url) && `<${url}>`].filter(Boolean);
  const shared = text || url ? [new File([parts.join('\n\n')], `${title || UNTITLED}.md`)] : [];
  await keepFiles(place, [...files, ...shared]);
}

/** Keeps files until they have been looked at. */
export async function keepFiles(place: string, files: readonly File[]): Promise<void> {
  const cache = await caches.open(cacheAt(place));
  for (const [i, file] of files.entries()) {
    const headers = { [NAME]: encodeURIComponent(file.name) };
    await cache.put(`shared/${Date.now()}-${i}`, new Response(file, { headers }));
  }
}

/** A file that waits. */
export interface SharedFile {
  readonly key: string;
  readonly file: File;
}

/** The files that wait, in the order they came. */
export async function sharedFiles(place: string): Promise<SharedFile[]> {
  // A browser may keep no caches, or refuse to tell.
  if (!('caches' in globalThis) || !(await caches.has(cacheAt(place)))) return [];
  const cache = await caches.open(cacheAt(place));
  const kept = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url);
      const name = decodeURIComponent(response?.headers.get(NAME) ?? '');
      return response ? [{ key: url, file: new File([await response.blob()], name) }] : [];
    }),
  );
  return kept.flat();
}

/** Forgets those that have been looked at, and the place they waited in with the last. */
export async function dropSharedFiles(place: string, keys: readonly string[]): Promise<void> {
  if (!('caches' in globalThis) || !(await caches.has(cacheAt(place)))) return;
  const cache = await caches.open(cacheAt(place));
  for (const key of keys) await cache.delete(key);
  if ((await cache.keys()).length === 0) await caches.delete(cacheAt(place));
}
