/** The part of Pagefind's browser interface (1.6) that the search page uses. */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  /** Null when a later search has taken its place. */
  debouncedSearch(
    words: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: PagefindResult[] } | null>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** Loads the search program, which is made of the finished pages. The bundler cannot and need not know it. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = "/pagefind/pagefind.js";
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ excerptLength: 25 });
  return pagefind;
}
