import { markedText } from "./markedText.ts";
import type { PagefindPage, PagefindResult } from "./pagefind.ts";

const pageSize = 10;

interface SearchResults {
  /** Shows the first ten under a line that says what was found, and where else to look. */
  show: (status: string, found: PagefindResult[], elsewhere?: HTMLElement | null) => Promise<void>;
}

/** Adds the place for results: a status line, a numbered list, and a button for ten more. */
export function createResults(root: HTMLElement): SearchResults {
  const { status, other, list, more } = createElements();
  root.append(status, other, list, more);
  let found: PagefindResult[] = [];

  const showMore = async () => {
    const shown = found;
    const from = list.childElementCount;
    const pages = await Promise.all(shown.slice(from, from + pageSize).map((result) => result.data()));
    // Meanwhile another search may have taken this one's place, or a second press asked for the same ten.
    if (shown !== found || from !== list.childElementCount) return;
    list.append(...pages.map(createResult));
    more.hidden = list.childElementCount >= found.length;
    // The button may go away under the reader: the first new result takes the focus.
    if (from > 0) list.children[from]?.querySelector("a")?.focus();
  };
  more.addEventListener("click", () => void showMore());

  return {
    async show(text, results, elsewhere = null) {
      found = results;
      status.textContent = text;
      other.replaceChildren(...(elsewhere === null ? [] : [elsewhere]));
      list.replaceChildren();
      more.hidden = true;
      await showMore();
    },
  };
}

function createElements() {
  const status = document.createElement("p");
  const other = document.createElement("div");
  other.className = "search-elsewhere";
  const list = document.createElement("ol");
  const more = document.createElement("button");
  status.className = "search-status";
  status.setAttribute("role", "status");
  list.className = "search-results";
  more.className = "button search-more";
  more.type = "button";
  more.hidden = true;
  more.textContent = "Meer resultaten";
  return { status, other, list, more };
}

function createResult({ url, excerpt, meta }: PagefindPage): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  link.href = url;
  link.textContent = meta.title ?? url;
  text.append(markedText(excerpt));
  item.append(link, text);
  return item;
}
