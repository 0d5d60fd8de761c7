import { loadPagefind } from "./pagefind.ts";
import { enhanceSearch } from "./searchPage.ts";

for (const root of document.querySelectorAll<HTMLElement>("[data-search]")) enhanceSearch(root, loadPagefind);
