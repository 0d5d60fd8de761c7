/** The part of Pagefind's browser interface (1.5) that the search page uses. */
export interface Pagefind {
  options(options: { excerptLength: number; ranking: Record<string, number> }): Promise<void>;
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
  // Names are looked up here: Utrecht is Utrecht before it is Utrechtse Heuvelrug, and a short page is not the better one.
  await pagefind.options({ excerptLength: 25, ranking: { termSimilarity: 10, pageLength: 0.1, termFrequency: 0.3 } });
  return pagefind;
}
