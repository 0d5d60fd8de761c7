import { enhanceAreaSearch } from "./areaCombobox.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-area-search]")) enhanceAreaSearch(form);
