import { promiseAreaSearch } from "./promiseAreaSearch.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-area-search]")) promiseAreaSearch(form);
