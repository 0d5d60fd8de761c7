import { enhanceFilter } from "./tableFilter.ts";
import { enhanceFolding } from "./tableFolding.ts";
import { enhanceSorting } from "./tableSorting.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) enhanceSorting(table);
for (const table of document.querySelectorAll<HTMLTableElement>("table[data-filterable]")) enhanceFilter(table);
for (const table of document.querySelectorAll<HTMLTableElement>("table[data-folded]")) enhanceFolding(table);
