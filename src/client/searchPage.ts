import type { AreaMatch } from "./matchAreas.ts";
import type { Pagefind } from "./pagefind.ts";
import { areasMeant, createElsewhere } from "./searchElsewhere.ts";
import { searchFilters } from "./searchFilters.ts";
import { readQuery, type SearchQuery, writeQuery } from "./searchQuery.ts";
import { createResults } from "./searchResults.ts";

const failure = "Zoeken lukt nu niet. Probeer het later opnieuw, of ga via het menu naar een gebied of thema.";

/**
 * Searches while one types, and keeps the search in the address. The search program weighs more than the page: it is loaded
 * when its reader goes to the form, or the address asks for something.
 */
export function enhanceSearch(root: HTMLElement, load: () => Promise<Pagefind>): void {
  const form = root.querySelector("form");
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!form || !input) return;
  const asked = (names: string[]) => readQuery(location.search, names);
  const filters = searchFilters(form, asked);
  const results = createResults(root);
  const start = async () => {
    const pagefind = await load();
    void pagefind.filters().then(filters.fill);
    return pagefind;
  };
  let loading: Promise<Pagefind | null> | undefined;
  /** Null where it cannot be loaded, which is said; the next time it is tried again. */
  const loaded = () => {
    loading ??= start().catch(async () => {
      loading = undefined;
      await results.show(failure, []);
      return null;
    });
    return loading;
  };

  let searches = 0;
  const run = async (query: SearchQuery) => {
    const search = ++searches;
    if (isEmpty(query)) return results.show("", []);
    const pagefind = await loaded();
    if (!pagefind) return;
    const answer = await pagefind.debouncedSearch(query.words.trim() || null, { filters: anyOf(query.filters) });
    if (!answer) return;
    const found = answer.results.length;
    const areas = await areasMeant(query.words, found);
    if (search !== searches) return;
    await results.show(statusText(found, query, areas), answer.results, createElsewhere(areas, found));
  };
  const searchForm = () => {
    const query = { words: input.value, filters: filters.values() };
    history.replaceState(null, "", `${location.pathname}${writeQuery(query)}`);
    void run(query);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    searchForm();
  });
  form.addEventListener("input", searchForm);
  input.addEventListener("focus", () => void loaded(), { once: true });
  filters.onOpen(() => void loaded());
  const first = asked(filters.names);
  input.value = first.words;
  void run(first);
  if (document.activeElement === input) void loaded();
}

function isEmpty({ words, filters }: SearchQuery): boolean {
  return words.trim() === "" && Object.values(filters).every((values) => values.length === 0);
}

/** Of one filter any ticked value will do; of several, each must. */
function anyOf(filters: SearchQuery["filters"]): Record<string, { any: string[] }> {
  const used = Object.entries(filters).filter(([, values]) => values.length > 0);
  return Object.fromEntries(used.map(([name, any]) => [name, { any }]));
}

function statusText(count: number, { words, filters }: SearchQuery, areas: readonly AreaMatch[]): string {
  const asked = words.trim() === "" ? "" : ` voor “${words.trim()}”`;
  if (count > 0) return `${count.toLocaleString("nl-NL")} ${count === 1 ? "resultaat" : "resultaten"}${asked}`;
  if (areas[0]) return `Geen resultaten${asked}. Bedoelt u het gebied ${areas[0].area.name}?`;
  const filtered = Object.values(filters).some((values) => values.length > 0);
  const advice = filtered
    ? "Haal filters weg of probeer een ander woord."
    : "Controleer de spelling of probeer een ander woord.";
  return `Geen resultaten${asked}. ${advice}`;
}
