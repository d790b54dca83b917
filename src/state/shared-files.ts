/**
 * The cache in which files wait that another app has shared with this one, until they have been looked at. It is named
 * for the app's place, the path of its folder, as two copies may share an origin.
 */
const cacheAt = (place: string): string => `shared-files ${place}`;
/** The field of the form that they come in, as the manifest says. */
const FIELD = 'files';
/** What a file is called, in the headers it is kept with. */
const NAME = 'X-Name';

/** Keeps the files of a form, so that none is lost should no tab come to look at them. */
export async function keepSharedFiles(place: string, form: FormData): Promise<void> {
  const cache = await caches.open(cacheAt(place));
  const files = form.getAll(FIELD).filter((entry) => entry instanceof File);
  for (const [i, file] of files.entries()) {
    const headers = { [NAME]: encodeURIComponent(file.name) };
    await cache.put(`shared/${Date.now()}-${i}`, new Response(file, { headers }));
  }
}

/** The files that wait, in the order they came. */
export async function sharedFiles(place: string): Promise<File[]> {
  // A browser may keep no caches, or refuse to tell.
  if (!('caches' in globalThis) || !(await caches.has(cacheAt(place)))) return [];
  const cache = await caches.open(cacheAt(place));
  const kept = await cache.matchAll();
  return Promise.all(
    kept.map(
      async (response) =>
        new File([await response.blob()], decodeURIComponent(response.headers.get(NAME) ?? '')),
    ),
  );
}

/** Forgets them: they have been looked at. */
export async function dropSharedFiles(place: string): Promise<void> {
  await caches.delete(cacheAt(place));
}
