const loaded = new Map<string, Promise<unknown>>();

/** A file of this site, loaded once; null where that fails, to be tried again when it is asked for again. */
export async function loadOnce<T>(path: string): Promise<T | null> {
  if (!loaded.has(path)) loaded.set(path, load(path));
  const found = (await loaded.get(path)) as T | null;
  if (found === null) loaded.delete(path);
  return found;
}

async function load(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
