const loaded = new Map<string, Promise<unknown>>();

/** What is read from a file of this site, once; null where loading fails, to be tried again when it is asked for again. */
export async function loadOnce<T>(path: string, read: (json: unknown) => T): Promise<T | null> {
  if (!loaded.has(path)) loaded.set(path, load(path, read));
  const found = (await loaded.get(path)) as T | null;
  if (found === null) loaded.delete(path);
  return found;
}

async function load<T>(path: string, read: (json: unknown) => T): Promise<T | null> {
  const json = await fetch(path)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return json === null ? null : read(json);
}
